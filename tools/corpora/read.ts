import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusMessage, parseMessage, type Split } from './message.ts';

export const CORPUS = fileURLToPath(new URL('../../test/corpus/', import.meta.url));

function filesOf(split: Split): readonly string[] {
  const folder = join(CORPUS, split);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => join(folder, file));
}

/** All messages of a split, by writer and then in the order they were written. Throws when a row is not one. */
export function readCorpus(split: Split): readonly CorpusMessage[] {
  return filesOf(split).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => parseMessage(JSON.parse(line))),
  );
}

/** SHA-256 over the files of the splits, by which a table of figures names what it was measured on. */
export function corpusHash(splits: readonly Split[]): string {
  const hash = createHash('sha256');
  for (const file of splits.flatMap(filesOf)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
