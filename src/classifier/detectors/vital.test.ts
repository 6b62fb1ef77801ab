import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { vital } from './vital.ts';

/** The wanted words stand between « and ». */
const hits = [
  '«bp 180/95»',
  'her «blood pressure was 90/60»',
  '«hr 140» and climbing',
  '«temp 102.4»',
  '«sats 84%» on room air',
  '«presión de 190/110»',
  '«gcs 8»',
  '«bmi 41»',
  'shes «88 ovr 40»',
  'he «is 103.2» again',
  'baby «hit 2000 grams»',
  '«20/400» in the left',
  'pressures «12 on the right, 14 on the left»',
  '«qtc was 498»',
  '«map 60s»',
];

const misses = [
  'we won 90 to 60',
  'the temp worker',
  '24/7 support',
  'hr called about the form',
  '9/10 would go again',
  'my pulse is racing lol',
  'exit 140',
  'the station is 102.5 fm',
  'hit 2000 subscribers',
  'up 6 points',
  '20/20 hindsight',
  'half price 50%',
];

describe('vital', () => {
  it.each(hits)('finds %s', (row) => {
    const { text, values } = unmark(row);
    const found = covered(vital, readDocument(text), 0.3);
    for (const value of values) expect(found.some((words) => words.includes(value))).toBe(true);
  });

  it.each(misses)('leaves %s', (text) => {
    expect(covered(vital, readDocument(text), 0.3)).toEqual([]);
  });
});
