import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { judge } from './rules.ts';
import { asked, recall } from './thread.ts';
import type { Thread } from './types.ts';

const threadOf = (...texts: readonly string[]): Thread => ({
  kind: 'individual',
  recent: texts.map((text) => ({ from: 'them', text })),
});

describe('what the last messages ask', () => {
  it.each([
    'does gary lumpkin go to your pt place',
    'does Mrs. Okafor still see dr b',
    'is paul vandersloot living at yalls place now? the memory side?',
    'is Tom Becker a patient there?',
    'is Delbert Quine in the hospital? nobody feeds his dog',
  ])('whether somebody is a patient: %s', (text) => {
    expect(recall(threadOf(text), undefined).relationship).toBe(true);
  });

  it.each([
    'is karen still coming to the bbq',
    'does Tom still live there?',
    'are you a patient person',
    'does the clinic have parking',
    'is the new printer in the icu yet',
  ])('not whether somebody is a patient: %s', (text) => {
    expect(recall(threadOf(text), undefined).relationship).toBe(false);
  });

  it.each(['you alive over there?', 'are u ok', 'can you come in at 7p'])('after the writer: %s', (text) => {
    expect(recall(threadOf(text), undefined).ofWriter).toBe(true);
  });

  it.each(['hows collingwood', 'did you see her labs', 'is Tom ok, can you cover'])(
    'not after the writer: %s',
    (text) => {
      expect(recall(threadOf(text), undefined).ofWriter).toBe(false);
    },
  );

  it('for a thing, which is nobody', () => {
    expect(recall(threadOf('wheres the bladder scanner'), undefined).lastHealth).toBe(false);
    expect(recall(threadOf("how's that bladder scan"), undefined).lastHealth).toBe(true);
  });
});

const rulesOf = (draft: string, thread: Thread) =>
  judge(examine(draft), recall(thread, undefined), asked(thread)).map(({ rule }) => rule);

describe('what the draft answers', () => {
  it.each([
    ['yep, tuesdays and fridays', 'does gary lumpkin go to your pt place'],
    ['cant say over text but yes', 'is paul vandersloot living at yalls place? the memory side?'],
    ['not since she switched to the place in the city', 'does Mrs. Okafor still see dr b'],
  ])('a patient here: %s', (draft, question) => {
    expect(rulesOf(draft, threadOf(question))).toContain('R7');
  });

  it.each([
    ['yep, tuesdays and fridays', 'does gary lumpkin still bowl'],
    ['call the office and ask them', 'does Mrs. Okafor still see dr b'],
  ])('no patient: %s', (draft, question) => {
    expect(rulesOf(draft, threadOf(question))).not.toContain('R7');
  });

  it('grave news in few words, of somebody whose care is spoken of', () => {
    expect(rulesOf('its in the bones too', threadOf('what did ct say on Grady Ttamsiri'))).toContain('R4');
    expect(rulesOf('its in the bones too', threadOf('wheres the broth'))).not.toContain('R4');
  });
});
