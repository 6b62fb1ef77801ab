import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Judged } from './examples.ts';
import { margin, sigmoid } from './logistic.ts';
import type { Quantized } from './quantize.ts';

const FILE = fileURLToPath(new URL('operating-point.json', import.meta.url));
/** Writers are left out in so many groups. */
const GROUPS = 4;
/** The share of harmless messages of left-out writers that stop at the scorer's half. */
const FALSE_BLOCKS = 0.03;

/** Where the scorer's half lies and how steeply it rises, in margins, and what left-out writers made of it. */
export interface OperatingPoint {
  readonly half: number;
  readonly slope: number;
  readonly writers: number;
  readonly recall: number;
  readonly falseBlocks: number;
  /** Area under the curve: how often a message that must stop has the greater margin of a pair. */
  readonly area: number;
}

export function readOperatingPoint(): OperatingPoint {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

interface Told extends Judged {
  readonly margin: number;
}

/**
 * Fits without a group of writers and scores these, group by group: the nearest thing to writers not yet met. The rules
 * have met them all the same, so the truth is a little worse. Writes operating-point.json.
 */
export function measureOperatingPoint(
  rows: readonly Judged[],
  own: ReadonlySet<Judged>,
  writers: readonly string[],
  train: (rows: readonly Judged[]) => Quantized,
): void {
  const told: Told[] = [];
  for (let group = 0; group < GROUPS; group++) {
    const out = new Set(writers.filter((_, i) => i % GROUPS === group));
    const { values, step, intercept } = train(rows.filter(({ source }) => !out.has(source)));
    for (const row of own)
      if (out.has(row.source)) told.push({ ...row, margin: margin(values, row.ids) * step + intercept });
  }
  const harmless = told.filter(({ stop }) => !stop);
  const fixed = harmless.filter(({ open, ruled }) => !open && ruled).length;
  const open = harmless.filter((row) => row.open).sort((a, b) => b.margin - a.margin);
  const half = open[Math.max(0, Math.floor(harmless.length * FALSE_BLOCKS) - fixed)]?.margin ?? 0;
  const stopped = (row: Told): boolean => (row.open ? row.margin > half : row.ruled);
  const share = (group: readonly Told[]): number => group.filter(stopped).length / Math.max(1, group.length);
  for (const writer of writers) {
    const mine = told.filter(({ source }) => source === writer);
    console.log(
      `${writer}: recall ${(100 * share(mine.filter(({ stop }) => stop))).toFixed(1)} %, ` +
        `false blocks ${(100 * share(mine.filter(({ stop }) => !stop))).toFixed(1)} %`,
    );
  }
  const point: OperatingPoint = {
    half: Number(half.toPrecision(4)),
    slope: Number(slopeOf(told, half).toPrecision(4)),
    writers: writers.length,
    recall: Number(share(told.filter(({ stop }) => stop)).toFixed(4)),
    falseBlocks: Number(share(harmless).toFixed(4)),
    area: Number(areaOf(told).toFixed(4)),
  };
  writeFileSync(FILE, `${JSON.stringify(point, null, 2)}\n`);
  console.log(point);
}

function areaOf(told: readonly Told[]): number {
  let below = 0;
  let won = 0;
  let pairs = 0;
  for (const { stop } of [...told].sort((a, b) => a.margin - b.margin)) {
    if (!stop) below++;
    else {
      won += below;
      pairs++;
    }
  }
  return won / Math.max(1, pairs * below);
}

/** The slope that makes the sigmoid around `half` fit the labels best: one number, by bisection of the gradient. */
function slopeOf(told: readonly Told[], half: number): number {
  let low = 0.01;
  let high = 20;
  for (let i = 0; i < 50; i++) {
    const slope = Math.sqrt(low * high);
    let gradient = 0;
    for (const { margin: m, stop } of told)
      gradient += (sigmoid(slope * (m - half)) - (stop ? 1 : 0)) * (m - half);
    if (gradient < 0) low = slope;
    else high = slope;
  }
  return Math.sqrt(low * high);
}
