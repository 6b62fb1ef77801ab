import { checkCarrier, type ReadPolicyFile } from './carrier.ts';
import type { CheckNote } from './check-note.ts';
import { type CheckOptions, checkSettings } from './check-settings.ts';
import { readPolicyJson } from './read-policy-json.ts';

export interface CheckedPolicy {
  /** What the file was taken for, in words. */
  readonly format: string;
  /** The settings as the browser would hand them to the extension; undefined when the file holds none. */
  readonly settings: Readonly<Record<string, unknown>> | undefined;
  /** Errors first. */
  readonly notes: readonly CheckNote[];
}

const RANK = { error: 0, warning: 1, advice: 2 } as const;

/** Checks a policy that was read from any format. */
export function checkPolicyFile(read: ReadPolicyFile, options: CheckOptions = {}): CheckedPolicy {
  const { format, carrier } = read;
  const notes = [...read.notes];
  if (carrier) {
    // The Admin console installs by its own form, and settings alone install nothing by themselves.
    notes.push(...checkCarrier(carrier, carrier.extensionId === undefined, options.developmentId));
    notes.push(...checkSettings(carrier.settings, options));
  }
  notes.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
  return { format, settings: carrier?.settings, notes };
}

/** Checks a pasted text: the settings themselves, or any of the JSON formats. */
export function checkPolicyText(text: string, options: CheckOptions = {}): CheckedPolicy {
  return checkPolicyFile(readPolicyJson(text), options);
}
