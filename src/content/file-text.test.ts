import { describe, expect, it } from 'vitest';
import { fileText } from './file-text.ts';

const words = (text: string | undefined) => text?.split(/\s+/).filter(Boolean).join(' ');

describe('the words of a text file', () => {
  it.each([
    ['a.txt', 'Mrs. Okafor\r\nbiopsy', 'Mrs. Okafor biopsy'],
    ['a.csv', 'MRN,Name\n4471,Okafor', 'MRN,Name 4471,Okafor'],
    [
      'a.html',
      '<p>Mrs.&nbsp;<b>Okafor</b>&#39;s</p><p>biopsy</p><script>let x = "<p>"</script>',
      "Mrs. Okafor 's biopsy",
    ],
    ['a.xml', '<name>Okafor</name><dx>HIV</dx>', 'Okafor HIV'],
    [
      'a.rtf',
      "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0\\fs24 Se\\'f1ora Okafor\\par biopsia}",
      'Señora Okafor biopsia',
    ],
    [
      'a.eml',
      'Subject: hi\nContent-Transfer-Encoding: quoted-printable\n\nSe=C3=B1ora Oka=\nfor',
      'Subject: hi Content-Transfer-Encoding: quoted-printable Señora Okafor',
    ],
    ['a.ics', 'SUMMARY:Biopsy for Mrs\n  Okafor', 'SUMMARY:Biopsy for Mrs Okafor'],
  ])('%s', (name, raw, expected) => {
    expect(words(fileText(name, raw))).toBe(expected);
  });
});

describe('a file that hides more than it says is no text', () => {
  it.each([
    ['a.txt', 'GIF89a\0\0'],
    ['a.rtf', '{\\rtf1{\\pict\\pngblip 89504e}}'],
    ['a.html', '<img src="data:image/png;base64,AAAA">'],
    ['a.eml', 'Content-Transfer-Encoding: base64\n\nTXJzLiBPa2Fmb3I='],
    ['a.vcf', 'BEGIN:VCARD\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ'],
  ])('%s %j', (name, raw) => {
    expect(fileText(name, raw)).toBeUndefined();
  });
});
