import { describe, expect, it } from 'vitest';
import { builtWhile, literals, steepText } from './check-regexes.ts';

/** Patterns that are steep by themselves, by how their source begins, and why no long text reaches them. */
const EXCEPTIONS: readonly (readonly [begins: string, reason: string])[] = [
  ['[ .,]+$', 'trims one match of a bounded pattern'],
  ['\\. .*|[ .,]+$', 'trims at most 80 characters of a form line'],
  ['[.-]+$', 'trims one domain, at most 7 labels of 63 characters'],
  ['[.,;:!?)\\]\'"*_]+$', 'trims one link, at most 2,000 characters'],
  ['[/=_-](?=[a-z\\d-]*\\d)', 'sees at most 400 characters of a link'],
  ['^\\s*\\(?\\s*(?:dob', 'sees at most 32 characters behind a token'],
  ['^(?:\\s*\\(?\\s*(?:dob', 'sees at most 32 characters behind a token'],
  ['^\\s*[:=]?\\s*\\d{1,3}', 'sees at most 12 characters behind a match'],
  ['(?:[a-z]{2,}) $', 'sees at most 10 characters before a match'],
  ['(?:\\s+(?:is|was|of', 'part of a pattern that begins with the word measured'],
  ['(?:^|\\n|; |- |\\bhall', 'run on drafts of at most 320 characters'],
  ['(?:^|[\\n.!?])\\s*(?:hi|', 'sees at most 60 characters before a name'],
  ['(?:,?\\s*\\b(?:(?:and|who', 'sees at most 60 characters before an address'],
  ['^\\s*-?\\s*(?:y', 'sees at most 60 characters behind a number'],
  ['[\\s:：]+$', "sees one label of the page's, cut short by its reader"],
  ['\\s*[,،、，·&]\\s*', 'sees the title of one conversation'],
];

describe('regular expressions', { timeout: 120_000 }, () => {
  it('knows a steep one', () => {
    expect(steepText(/^(?:a|aa)+$/)).toBeDefined();
    expect(steepText(/ +$/)).toBeDefined();
    expect(steepText(/\b(?:biopsy|mrn) {0,3}\d/)).toBeUndefined();
  });

  it('take time in proportion to the text, each of src', async () => {
    const all = [...literals()];
    const built = await builtWhile(async () => {
      await import('../src/classifier/index.ts');
      await import('../src/policy/parse.ts');
    });
    for (const pattern of built) all.push({ file: 'built', pattern });
    expect(all.length).toBeGreaterThan(300);
    const steep = all.flatMap(({ file, pattern }) => {
      if (EXCEPTIONS.some(([begins]) => pattern.source.startsWith(begins))) return [];
      const text = steepText(pattern);
      return text === undefined
        ? []
        : [`${file}: ${pattern.source.slice(0, 100)} on ${JSON.stringify(text)}`];
    });
    expect(steep).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    const sources = literals().map(({ pattern }) => pattern.source);
    const needed = (begins: string) => sources.some((source) => source.startsWith(begins));
    // One is built from parts.
    expect(EXCEPTIONS.filter(([begins]) => !needed(begins) && !begins.startsWith('(?:^|'))).toEqual([]);
  });
});
