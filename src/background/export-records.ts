import { integer, isRecord, oneOf } from '../audit/shape.ts';
import { type ExportFormat, type ExportStart, exportPart, startExport } from '../ledger/export.ts';
import type { Ledger } from '../ledger/ledger.ts';

export interface ExportPorts {
  readonly ledger: Ledger;
  readonly policyVersion: () => Promise<string>;
  readonly productVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly uuid: () => string;
}

const isFormat = oneOf(['jsonl', 'csv'] satisfies ExportFormat[]);
const isPlace = integer(1, Number.MAX_SAFE_INTEGER);

/** Answers our options page, which asks part by part, so that a worker that ends in between loses nothing. */
export function answerExports(ports: ExportPorts) {
  const { ledger, productVersion, now, uuid } = ports;
  return {
    start: async (message: unknown): Promise<ExportStart | undefined> => {
      if (!isRecord(message) || !isFormat(message.format)) return undefined;
      const context = { uid: uuid(), time: now(), productVersion };
      return startExport(ledger, message.format as ExportFormat, await ports.policyVersion(), context);
    },
    part: async (message: unknown): Promise<string | undefined> => {
      if (!isRecord(message) || !isFormat(message.format)) return undefined;
      const { format, from, to } = message;
      if (!isPlace(from) || !isPlace(to)) return undefined;
      return exportPart(ledger, format as ExportFormat, from as number, to as number);
    },
  };
}
