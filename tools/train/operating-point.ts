import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Judged, Looked } from './examples.ts';
import { margin, sigmoid } from './logistic.ts';
import type { Quantized } from './quantize.ts';

const FILE = fileURLToPath(new URL('operating-point.json', import.meta.url));
/** Writers are left out in so many groups. */
const GROUPS = 4;
/** The share of harmless messages of left-out writers that may stop. */
const FALSE_BLOCKS = 0.0155;

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

/** Rounds of finding the half for a slope and the slope for a half. */
const ROUNDS = 3;

/**
 * Fits without a group of writers and scores these, group by group: the nearest thing to writers not yet met. The rules
 * have met them all the same, so the truth is a little worse. Writes operating-point.json. `own` are the messages that
 * are scored, each in its thread and without.
 */
export function measureOperatingPoint(
  rows: readonly Judged[],
  own: readonly Looked[],
  writers: readonly string[],
  train: (rows: readonly Judged[]) => Quantized,
): void {
  const told: Told[][] = [];
  for (let group = 0; group < GROUPS; group++) {
    const out = new Set(writers.filter((_, i) => i % GROUPS === group));
    const { values, step, intercept } = train(rows.filter(({ source }) => !out.has(source)));
    for (const looks of own)
      if (looks.some(({ source }) => out.has(source)))
        told.push(looks.map((row) => ({ ...row, margin: margin(values, row.ids) * step + intercept })));
  }
  const inThread = told.flatMap(([first]) => first ?? []);
  const harmless = told.filter(([first]) => first?.stop === false);
  let half = 0;
  let slope = 1;
  const stopped = (looks: readonly Told[]): boolean =>
    looks.some(({ open, ruled, margin: m, bar }) => (open ? sigmoid(slope * (m - half)) >= bar : ruled));
  const share = (group: readonly Told[][]): number =>
    group.filter(stopped).length / Math.max(1, group.length);
  for (let round = 0; round < ROUNDS; round++) {
    let low = -20;
    let high = 20;
    for (let i = 0; i < 40; i++) {
      half = (low + high) / 2;
      if (share(harmless) > FALSE_BLOCKS) low = half;
      else high = half;
    }
    half = high;
    slope = slopeOf(inThread, half);
  }
  const of = (stop: boolean, group: readonly Told[][]) => group.filter(([first]) => first?.stop === stop);
  for (const writer of writers) {
    const mine = told.filter(([first]) => first?.source === writer);
    console.log(
      `${writer}: recall ${(100 * share(of(true, mine))).toFixed(1)} %, ` +
        `false blocks ${(100 * share(of(false, mine))).toFixed(1)} %`,
    );
  }
  const point: OperatingPoint = {
    half: Number(half.toPrecision(4)),
    slope: Number(slope.toPrecision(4)),
    writers: writers.length,
    recall: Number(share(of(true, told)).toFixed(4)),
    falseBlocks: Number(share(harmless).toFixed(4)),
    area: Number(areaOf(inThread).toFixed(4)),
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
