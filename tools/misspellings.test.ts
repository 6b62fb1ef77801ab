import { describe, expect, it } from 'vitest';
import { examine } from '../src/classifier/examine.ts';
import { collides, misspellings } from './misspellings.ts';

const WRITTEN: readonly (readonly [word: string, language: string, spelling: string])[] = [
  ['zithromax', 'en', 'zithromaks'],
  ['valtrex', 'en', 'valtrecks'],
  ['amoxicillin', 'en', 'amoxicilin'],
  ['gabapentin', 'en', 'gaba pentin'],
  ['anesthesia', 'en', 'anesthsia'],
  ['infusion', 'en', 'infosion'],
  ['extraction', 'en', 'extracshun'],
  ['inyeccion', 'es', 'inyecion'],
  ['vesicula', 'es', 'besicula'],
  ['hinchazon', 'es', 'inchazon'],
];

describe('the spellings of a word by ear', () => {
  it.each(WRITTEN)('%s (%s): %s', (word, language, spelling) => {
    expect(misspellings(word, language)).toContain(spelling);
  });

  it.each(WRITTEN)('%s (%s) is none of its own, and none is short', (word, language) => {
    for (const spelling of misspellings(word, language)) {
      expect(spelling).not.toBe(word);
      expect(spelling.length).toBeGreaterThanOrEqual(6);
    }
  });
});

describe('a spelling that is something else', () => {
  const known = new Set(['lesson', 'patch', 'amaze', 'bag', 'pipe']);
  const knows = (term: string) => known.has(term);

  it.each(['lesson', 'lessons', 'patches', 'patching', 'amazed', 'bag pipe'])('%s', (spelling) => {
    expect(collides(spelling, knows)).toBe(true);
  });

  it.each(['lessom', 'patsh', 'bag pape', 'amasse'])('not %s', (spelling) => {
    expect(collides(spelling, knows)).toBe(false);
  });
});

describe('what is found in a draft', () => {
  it.each([
    ['out of zithromaks', 'out of zithers'],
    ['needs amoxisillin', 'needs a mocha'],
    ['on gaba pentin', 'on gala pants'],
    ['the anesthsia wore off', 'the amnesty wore off'],
    ['se le hizo inyecion', 'se le hizo invitacion'],
  ])('%s, and nothing in %s', (hit, miss) => {
    const kinds = (text: string) =>
      examine(text)
        .candidates.map(({ kind }) => kind)
        .filter((kind) => kind === 'medication' || kind === 'procedure');
    expect(kinds(hit)).not.toEqual([]);
    expect(kinds(miss)).toEqual([]);
  });
});
