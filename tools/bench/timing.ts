/** Times of single messages, in microseconds. */
export interface Timing {
  readonly messages: number;
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
}

export type Judge = (text: string, index: number) => boolean | Promise<boolean>;

export const ROUNDS = 3;
const WARM_ROUNDS = 4;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The value below which so large a share of the sorted values lies. */
export function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Times every message alone, three times over, after four rounds that do not count: the engine compiles late. */
export async function time(texts: readonly string[], judge: Judge): Promise<Timing> {
  const times = new Float64Array(texts.length * ROUNDS);
  let n = 0;
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    for (let i = 0; i < texts.length; i++) {
      const before = performance.now();
      const answer = judge(texts[i] ?? '', i);
      // Waiting for what is no promise would add the engine's own scheduling to it.
      if (typeof answer !== 'boolean') await answer;
      const took = (performance.now() - before) * 1000;
      if (round >= 0) times[n++] = took;
    }
  }
  times.sort();
  let total = 0;
  for (const one of times) total += one;
  return {
    messages: texts.length,
    perSecond: Math.round((times.length / total) * 1e6),
    median: tenth(quantile(times, 0.5)),
    p95: tenth(quantile(times, 0.95)),
    p99: tenth(quantile(times, 0.99)),
  };
}
