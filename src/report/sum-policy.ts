import type { InstallEvent, Merged } from './merge.ts';

/** One version of a text that staff confirm: the messaging policy, or the notice of what is read and recorded. */
export interface VersionRow {
  readonly document: 'messaging' | 'monitoring';
  readonly version: string;
  /** Of the first and last event that was recorded under it, in milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** Different people who confirmed it, as far as the organization asks who; counted over all computers. */
  readonly people: number;
  /** Installs on which it was confirmed, by somebody who is known or not. */
  readonly installs: number;
  /** Confirmations without a name. */
  readonly unnamed: number;
  /** How many different wordings were confirmed under this version: languages, or a text that changed silently. */
  readonly wordings: number;
  readonly languages: readonly string[];
}

export interface PolicySummary {
  /** The newest first. */
  readonly versions: readonly VersionRow[];
  /** The version that most installs had last; undefined where no event names one. */
  readonly current: VersionRow | undefined;
  readonly isBuiltIn: boolean;
  /** Lasting installs on which nobody has confirmed the current version. */
  readonly unconfirmed: readonly string[];
  /** Lasting installs: those of which a confirmation can be expected. */
  readonly expected: number;
}

const isBuiltIn = (version: string): boolean => version.startsWith('built-in-');

/** Whether there was a policy, and who confirmed to have read it. */
export function sumPolicy({ events, installs }: Merged): PolicySummary {
  const rows = new Map<string, InstallEvent[]>();
  for (const event of events) {
    const named = versionIn(event);
    if (!named) continue;
    const key = `${named.document} ${named.version}`;
    const row = rows.get(key);
    if (row) row.push(event);
    else rows.set(key, [event]);
  }
  const versions = [...rows.values()].map(rowOf).sort((a, b) => b.from - a.from);
  const inForce = commonest(events);
  const current = versions.find(({ document, version }) => document === 'messaging' && version === inForce);
  const lasting = installs.filter(({ isEphemeral }) => !isEphemeral).map(({ id }) => id);
  const confirmed = new Set(
    events
      .filter((event) => current && isConfirmation(event, current.document, current.version))
      .map(({ install }) => install),
  );
  return {
    versions,
    current,
    isBuiltIn: current !== undefined && isBuiltIn(current.version),
    unconfirmed: lasting.filter((id) => !confirmed.has(id)),
    expected: lasting.length,
  };
}

/** One install that is behind does not bring an old version back, and going back to an old one everywhere does. */
function commonest(events: readonly InstallEvent[]): string | undefined {
  const last = new Map<string, string>();
  for (const event of events) {
    const named = versionIn(event);
    if (named?.document === 'messaging') last.set(event.install, named.version);
  }
  const counts = new Map<string, number>();
  for (const version of last.values()) counts.set(version, (counts.get(version) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function versionIn(event: InstallEvent): Pick<VersionRow, 'document' | 'version'> | undefined {
  if (event.type === 'finding') return { document: 'messaging', version: event.report.policyVersion };
  if (event.type === 'staff') {
    const { record } = event;
    return record.kind === 'acknowledged' ? record : undefined;
  }
  return event.name === 'exported' ? { document: 'messaging', version: event.note.policyVersion } : undefined;
}

const isConfirmation = (event: InstallEvent, document: string, version: string): boolean =>
  event.type === 'staff' &&
  event.record.kind === 'acknowledged' &&
  event.record.document === document &&
  event.record.version === version;

function rowOf(events: readonly InstallEvent[]): VersionRow {
  const [first] = events;
  const named = first && versionIn(first);
  const confirmations = events.flatMap((event) =>
    event.type === 'staff' && event.record.kind === 'acknowledged'
      ? [{ ...event.record, who: event.who, install: event.install }]
      : [],
  );
  const different = <T>(of: (confirmation: (typeof confirmations)[number]) => T) =>
    new Set(confirmations.map(of).filter((value) => value !== undefined));
  return {
    document: named?.document ?? 'messaging',
    version: named?.version ?? '',
    from: first?.time ?? 0,
    to: events.at(-1)?.time ?? 0,
    people: different(({ who }) => who).size,
    installs: different(({ install }) => install).size,
    unnamed: confirmations.filter(({ who }) => who === undefined).length,
    wordings: different(({ content }) => content).size,
    languages: [...different(({ language }) => language)].sort(),
  };
}
