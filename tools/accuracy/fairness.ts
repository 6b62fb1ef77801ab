import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from '../corpora/read.ts';
import { CLEAN_FRAMES, type Frame, NOBODY, PHI_FRAMES } from './frames.ts';
import { isStopped } from './measure.ts';
import { type Share, shareOf } from './share.ts';

export interface PersonName {
  readonly given: string;
  readonly surname: string;
}

export interface TraditionNames {
  readonly tradition: string;
  readonly names: readonly PersonName[];
}

export interface Fairness {
  /** One row for each naming tradition: the same frames, other names. */
  readonly traditions: readonly {
    readonly tradition: string;
    readonly names: number;
    readonly recall: Share;
    readonly falseBlocks: Share;
  }[];
  /** Over all traditions, by the form in which the name stands. */
  readonly phiForms: Readonly<Record<string, Share>>;
  readonly cleanForms: Readonly<Record<string, Share>>;
  /** Is the form stopped with nobody's name in it? Then its recall says nothing about names. */
  readonly stoppedWithoutName: Readonly<Record<string, boolean>>;
}

export function readNames(): readonly TraditionNames[] {
  const folder = join(CORPUS, 'fairness');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({
      tradition: file.replace('.txt', ''),
      names: readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => {
          const [given, surname] = line.split('\t');
          if (!given || !surname) throw new Error(`${file}: a line without two names`);
          return { given, surname };
        }),
    }));
}

const countStopped = (frame: Frame, names: readonly PersonName[]) =>
  names.filter(({ given, surname }) => isStopped({ text: frame.text(given, surname) })).length;

export function measureFairness(all: readonly TraditionNames[]): Fairness {
  const names = all.reduce((sum, tradition) => sum + tradition.names.length, 0);
  const table = (frames: readonly Frame[]) =>
    frames.map((frame) => ({ frame, counts: all.map((tradition) => countStopped(frame, tradition.names)) }));
  const phi = table(PHI_FRAMES);
  const clean = table(CLEAN_FRAMES);
  const column = (rows: typeof phi, index: number) =>
    rows.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0);
  const forms = (rows: typeof phi) =>
    Object.fromEntries(
      rows.map(({ frame, counts }) => [
        frame.form,
        shareOf(
          counts.reduce((a, b) => a + b, 0),
          names,
        ),
      ]),
    );
  return {
    traditions: all.map((tradition, index) => ({
      tradition: tradition.tradition,
      names: tradition.names.length,
      recall: shareOf(column(phi, index), tradition.names.length * PHI_FRAMES.length),
      falseBlocks: shareOf(column(clean, index), tradition.names.length * CLEAN_FRAMES.length),
    })),
    phiForms: forms(phi),
    cleanForms: forms(clean),
    stoppedWithoutName: Object.fromEntries(
      PHI_FRAMES.map((frame) => [frame.form, countStopped(frame, [NOBODY]) > 0]),
    ),
  };
}
