import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/classifier/normalize.ts';
import { find, mayMatch, survey } from '../src/classifier/survey.ts';
import { builtWhile, literals } from './check-regexes.ts';
import { readCorpus } from './corpora/read.ts';

describe('the survey', { timeout: 120_000 }, () => {
  it('misses no match of a pattern of the classifier, nor where it begins', async () => {
    const texts = readCorpus('train').filter((_, i) => i % 10 === 0);
    const built = await builtWhile(() => import('../src/classifier/detectors/index.ts'));
    const written = literals().filter(({ file }) => file.startsWith('classifier/'));
    const patterns = [...written.map(({ pattern }) => pattern), ...built]
      .filter(({ sticky }) => !sticky)
      .map(({ source, flags }) => new RegExp(source, flags.replace('g', '')));
    // What a pattern needs is read only once it was searched for again and again.
    for (let i = 0; i < 10; i++) {
      for (const pattern of patterns) {
        mayMatch(survey(''), pattern);
      }
    }
    const wrong = new Set<string>();
    for (const { text } of texts) {
      const doc = readDocument(text);
      for (const pattern of patterns) {
        if (find(doc, pattern)?.index !== pattern.exec(doc.lower)?.index) wrong.add(pattern.source);
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
