import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { url } from './url.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.8, '«https://mychart.example.org/visit/4482910»'],
  [0.8, '«https://portal.clinic.com/p?id=99120»'],
  [0.6, '«https://www.facebook.com/maria.cruz.77»'],
  [0.6, '«instagram.com/okafor_fam»'],
  [0.6, '«linkedin.com/in/jtran»'],
  [0.5, 'see «https://files.example.com/doc/8812345»'],
  [0.3, '«www.instantresales.com.cy»'],
  [0.3, '«http://www.scrapbookinsider.com.pt/»'],
  [0.8, '«https://patient.labco.com/results?token=ab12»'],
  [0.8, '«https://doxy.me/room/551209»'],
  [0.5, '«https://a.example.com/r/550e8400-e29b-41d4-a716-446655440000»'],
  [0.6, '«https://x.com/jtran88»'],
  [0.6, 'her website is «www.okaforfamily.net»'],
  [0.8, '«clinicportal.com/chart/558120», please'],
];

const nearMisses: readonly string[] = [
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  'https://www.cdc.gov/flu/2024',
  'www.google.com',
  'https://mychart.example.org',
  'the and/or option',
  'go.now',
  'e.g. this',
  '3.14',
  'https://',
  'facebook.com/groups',
  'ok.so/what',
  'https://www.nytimes.com/2024/03/14/health',
  'amazon.com/dp/5581209',
  'our portal is www.mapleclinic.org',
  '1.2/3.4',
  'https://goodrx.com/metformin?dosage=500',
];

describe('web addresses', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(url, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(url, readDocument(row), 0.5)).toEqual([]);
  });
});
