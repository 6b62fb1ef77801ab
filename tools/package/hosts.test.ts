import { describe, expect, it } from 'vitest';
import { readHosts } from './hosts.ts';

describe('a list of watched hosts', () => {
  it('is one name a line, with comments', () => {
    const text =
      '# ours\nchat.example.org\n\n  Web.WhatsApp.com  # the web client\r\nxn--bcher-kva.example\nchat.example.org\n';
    expect(readHosts(text)).toEqual(['chat.example.org', 'web.whatsapp.com', 'xn--bcher-kva.example']);
  });

  it.each([
    ['https://chat.example.org/', 'without https://'],
    ['chat.example.org:8443', 'without https://'],
    ['*.example.org', 'leave the star out'],
    ['127.0.0.1', 'in digits'],
    ['org', 'needs a dot'],
    ['bücher.example', 'punycode'],
    ['a..example', 'not a host name'],
    ['-a.example', 'not a host name'],
  ])('refuses %s and names the line', (line, words) => {
    expect(() => readHosts(`good.example\n${line}\n`)).toThrow(words);
    expect(() => readHosts(`good.example\n${line}\n`)).toThrow('line 2');
  });
});
