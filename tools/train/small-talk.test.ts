import { describe, expect, it } from 'vitest';
import type { Labelled } from './examples.ts';
import { inSmallTalk } from './small-talk.ts';

const thread = { kind: 'individual', recent: [{ from: 'them', text: 'how is she' }] } as const;
const written: Labelled[] = [
  ...Array.from({ length: 200 }, (_, i) => ({ text: `lunch at ${i}`, stop: false, source: 'a' })),
  ...Array.from({ length: 200 }, (_, i) => ({ text: `bus ${i} is late`, stop: false, source: 'b' })),
  ...Array.from({ length: 200 }, (_, i) => ({ text: `room ${i} is septic`, stop: true, source: 'a' })),
  ...Array.from({ length: 200 }, () => ({ text: 'better', thread, stop: false, source: 'a' })),
];
const rows = inSmallTalk(written, 7);

describe('harmless messages in small talk', () => {
  it('are some of those without a thread, still harmless, and count less', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length).toBeLessThan(100);
    for (const { text, stop, weight } of rows) {
      expect(stop).toBe(false);
      expect(weight).toBeLessThan(1);
      expect(text).not.toBe('better');
    }
  });

  it('stand behind one to four harmless messages of the same writer', () => {
    for (const { source, thread: talk } of rows) {
      expect(talk?.recent.length).toBeGreaterThanOrEqual(1);
      expect(talk?.recent.length).toBeLessThanOrEqual(4);
      for (const { text } of talk?.recent ?? []) expect(text).toMatch(source === 'a' ? /^lunch/ : /^bus/);
    }
  });

  it('are the same for the same seed', () => {
    expect(inSmallTalk(written, 7)).toEqual(rows);
  });
});
