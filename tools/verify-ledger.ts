/**
 * `npm run verify-ledger -- FILE [--anchor A]...`: whether a copy of a ledger is what was written. FILE is an export of
 * the options page (JSON Lines) or what a collector's file exporter wrote; `-` reads standard input. A is a code
 * (1042-9f3a-11c0-77de-0b2a), or a file that begins with the receipt of an export.
 *
 * Exit status: 0 every chain is whole up to an anchor that names its last entry; 1 something was changed, removed, put in
 * or moved, and the first such place is named; 2 it cannot be told: no anchor names the end, or there is nothing that can
 * be read. Never prints what stands in an entry.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Anchor, parseAnchorCode } from '../src/ledger/anchor.ts';
import { readLedgerFile, receiptIn } from '../src/report/read-file.ts';
import { type Judgement, judgeLedger } from './verify-ledger/judge.ts';

export type VerifyStatus = 0 | 1 | 2;

/** A code, or the first line of a file with a receipt. Undefined where it is neither. */
export function anchorOf(argument: string): Anchor | undefined {
  const code = parseAnchorCode(argument);
  if (code || !existsSync(argument)) return code;
  const [first = ''] = readFileSync(argument, 'utf8').split('\n', 1);
  try {
    return receiptIn(JSON.parse(first))?.head;
  } catch {
    return undefined;
  }
}

/** What to print about a file, and the exit status. */
export async function verifyLedger(
  text: string,
  anchors: readonly Anchor[],
): Promise<{ readonly lines: readonly string[]; readonly status: VerifyStatus }> {
  const file = readLedgerFile(text);
  if (!file) {
    const isCsv = text.startsWith('"seq",');
    const why = isCsv ? 'CSV cannot be verified: use the export as JSON Lines' : 'this is no ledger';
    return { lines: [why], status: 2 };
  }
  if (anchors.length > 0 && file.chains.length > 1)
    return {
      lines: ['an anchor is of one chain, and this file holds several: cut it by install'],
      status: 2,
    };
  const judged = await judgeLedger(file, anchors);
  const verdicts = judged.map(({ verdict }) => verdict);
  const status = verdicts.includes('broken')
    ? 1
    : verdicts.every((one) => one === 'whole') && judged.length > 0
      ? 0
      : 2;
  return { lines: judged.flatMap(linesOf), status };
}

function linesOf(judged: Judgement): string[] {
  const removed =
    judged.removed > 0 ? `, ${judged.removed} removed by age or by order and accounted for` : '';
  const about = `install ${judged.install ?? 'unknown'}: ${judged.entries} entries${removed}`;
  if (judged.verdict === 'broken') {
    const where = judged.line === undefined ? '' : `line ${judged.line}, `;
    return [about, `BROKEN at ${where}entry ${judged.seq}: it ${judged.what}`];
  }
  const end = judged.end === undefined ? [] : [`code of the last entry: ${judged.end}`];
  return [about, `${judged.verdict === 'whole' ? 'OK: ' : ''}${judged.what}`, ...end];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anchor: { type: 'string', multiple: true, default: [] } },
  });
  const anchors = values.anchor.map(anchorOf);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || anchors.some((anchor) => !anchor)) {
    console.error('usage: npm run verify-ledger -- FILE [--anchor CODE-OR-RECEIPT]...');
    process.exitCode = 2;
  } else {
    try {
      const text = readFileSync(path === '-' ? 0 : path, 'utf8');
      const { lines, status } = await verifyLedger(
        text,
        anchors.filter((anchor) => anchor !== undefined),
      );
      for (const line of lines) console.log(line);
      process.exitCode = status;
    } catch {
      console.error('the file cannot be read');
      process.exitCode = 2;
    }
  }
}
