import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { netOf } from '../../src/classifier/model/net.ts';
import { heard } from '../../src/classifier/model/score.ts';
import type { Judged, Looked } from './examples.ts';
import { margin, sigmoid } from './logistic.ts';
import type { Quantized, QuantizedNet } from './quantize.ts';

const FILE = fileURLToPath(new URL('operating-point.json', import.meta.url));
/** Writers are left out in so many groups. */
const GROUPS = 4;
/** The share of harmless messages of left-out writers that may stop: many are twins of what must, or notes. */
const FALSE_BLOCKS = 0.034;

/** What a scorer makes of messages of writers who were left out, at the share of false blocks that is borne. */
interface Fared {
  readonly recall: number;
  readonly falseBlocks: number;
  /** Area under the curve: how often a message that must stop has the greater margin of a pair. */
  readonly area: number;
}

/** Where the scorer's half lies and how steeply it rises, in margins, and what left-out writers made of it. */
export interface OperatingPoint extends Fared {
  readonly half: number;
  readonly slope: number;
  readonly writers: number;
  /** The regression alone, at a half and a slope of its own. */
  readonly withoutNetwork: Fared;
}

export function readOperatingPoint(): OperatingPoint {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

interface Scored extends Judged {
  readonly margin: number;
  /** The margin of the regression alone. */
  readonly unordered: number;
}

/** Rounds of finding the half for a slope and the slope for a half. */
const ROUNDS = 3;

/** The half and the slope for messages that were scored, each in its thread and without. */
class Calibrated {
  private half = 0;
  private slope = 1;

  private readonly scored: readonly Scored[][];

  constructor(scored: readonly Scored[][]) {
    this.scored = scored;
    const harmless = this.of(false);
    for (let round = 0; round < ROUNDS; round++) {
      let low = -20;
      let high = 20;
      for (let i = 0; i < 40; i++) {
        this.half = (low + high) / 2;
        if (this.share(harmless) > FALSE_BLOCKS) low = this.half;
        else high = this.half;
      }
      this.half = high;
      this.slope = slopeOf(this.inThread(), this.half);
    }
  }

  private inThread(): Scored[] {
    return this.scored.flatMap(([first]) => first ?? []);
  }

  /** As settle.ts has it. */
  private stops(looks: readonly Scored[]): boolean {
    return looks.some(({ open, ruled, unnamed, margin, unordered, bar }) => {
      const sure = unnamed && !ruled ? Math.min(margin, unordered) : margin;
      return open ? sigmoid(this.slope * (sure - this.half)) >= bar : ruled;
    });
  }

  of(stop: boolean, writer?: string): readonly Scored[][] {
    return this.scored.filter(
      ([first]) => first?.stop === stop && (writer === undefined || first.source === writer),
    );
  }

  /** The share of messages that stop. */
  share(group: readonly Scored[][]): number {
    return group.filter((looks) => this.stops(looks)).length / Math.max(1, group.length);
  }

  point(): { readonly half: number; readonly slope: number } {
    return { half: Number(this.half.toPrecision(4)), slope: Number(this.slope.toPrecision(4)) };
  }

  fared(): Fared {
    return {
      recall: Number(this.share(this.of(true)).toFixed(4)),
      falseBlocks: Number(this.share(this.of(false)).toFixed(4)),
      area: Number(areaOf(this.inThread()).toFixed(4)),
    };
  }
}

/**
 * Fits without a group of writers and scores these, group by group: the nearest thing to writers not yet met. The rules
 * have met them all the same, so the truth is a little worse. Writes operating-point.json. `own` are the messages that
 * are scored, each in its thread and without.
 */
export function measureOperatingPoint(
  rows: readonly Judged[],
  own: readonly Looked[],
  writers: readonly string[],
  train: (rows: readonly Judged[]) => { readonly weights: Quantized; readonly network: QuantizedNet },
): void {
  const scored: Scored[][] = [];
  for (let group = 0; group < GROUPS; group++) {
    const out = new Set(writers.filter((_, i) => i % GROUPS === group));
    const { weights, network } = train(rows.filter(({ source }) => !out.has(source)));
    const net = netOf(network.values, (part) => network.steps[part] ?? 0);
    for (const looks of own)
      if (looks.some(({ source }) => out.has(source)))
        scored.push(
          looks.map((row) => {
            const unordered = margin(weights.values, row.ids) * weights.step + weights.intercept;
            return { ...row, unordered, margin: unordered + heard(net, row.draft, row.before) };
          }),
        );
  }
  const both = new Calibrated(scored);
  for (const writer of writers)
    console.log(
      `${writer}: recall ${(100 * both.share(both.of(true, writer))).toFixed(1)} %, ` +
        `false blocks ${(100 * both.share(both.of(false, writer))).toFixed(1)} %`,
    );
  const alone = new Calibrated(
    scored.map((looks) => looks.map((row) => ({ ...row, margin: row.unordered }))),
  );
  const point: OperatingPoint = {
    ...both.point(),
    writers: writers.length,
    ...both.fared(),
    withoutNetwork: alone.fared(),
  };
  writeFileSync(FILE, `${JSON.stringify(point, null, 2)}\n`);
  console.log(point);
}

function areaOf(scored: readonly Scored[]): number {
  let below = 0;
  let won = 0;
  let pairs = 0;
  for (const { stop } of [...scored].sort((a, b) => a.margin - b.margin)) {
    if (!stop) below++;
    else {
      won += below;
      pairs++;
    }
  }
  return won / Math.max(1, pairs * below);
}

/** The slope that makes the sigmoid around `half` fit the labels best: one number, by bisection of the gradient. */
function slopeOf(scored: readonly Scored[], half: number): number {
  let low = 0.01;
  let high = 20;
  for (let i = 0; i < 50; i++) {
    const slope = Math.sqrt(low * high);
    let gradient = 0;
    for (const { margin: m, stop } of scored)
      gradient += (sigmoid(slope * (m - half)) - (stop ? 1 : 0)) * (m - half);
    if (gradient < 0) low = slope;
    else high = slope;
  }
  return Math.sqrt(low * high);
}
