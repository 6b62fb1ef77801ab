import { describe, expect, it } from 'vitest';
import { DEFAULT_TEXTS } from './default-texts.ts';

const headings = (body: string): number => body.match(/^# /gm)?.length ?? 0;

describe('the embedded texts', () => {
  it('are there in English and Spanish, with the same parts', () => {
    expect(DEFAULT_TEXTS.map(({ language }) => language)).toEqual(['en', 'es']);
    expect(new Set(DEFAULT_TEXTS.map(({ body }) => headings(body))).size).toBe(1);
  });

  it.each(DEFAULT_TEXTS)('$language: is marked as a template for counsel', ({ body }) => {
    expect(body).toMatch(
      /^(Template, for your counsel\. Not legal advice\.|Plantilla, para su asesor legal\. No es asesoría legal\.)/,
    );
  });

  it.each(DEFAULT_TEXTS)('$language: cites what it rests on', ({ body }) => {
    for (const citation of [
      '164.308(b)',
      '164.314(a)',
      '164.502(e)',
      '164.504(e)',
      '164.312(a)-(b)',
      '164.402',
      '164.404',
      '164.530(b)',
      '164.530(c)',
      '164.530(e)',
      '164.530(i)',
      '164.530(j)',
      '2016',
      'QSO-24-05',
    ]) {
      expect(body).toContain(citation);
    }
  });

  it.each(DEFAULT_TEXTS)('$language: claims nothing that is not so', ({ title, body, why }) => {
    const text = `${title} ${body} ${why}`;
    expect(text).not.toMatch(
      /unencrypted|not encrypted|sin cifrar|no está cifrad|HIPAA (allows|permits|permite)|Workplace|violation|lorem/i,
    );
  });

  it.each(DEFAULT_TEXTS)('$language: gives the notice one sentence', ({ why }) => {
    expect(why.length).toBeLessThan(200);
    expect(why.replace(/\.$/, '')).not.toContain('. ');
  });
});
