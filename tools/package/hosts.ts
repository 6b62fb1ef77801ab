import { isIP } from 'node:net';
import { Refusal } from './refusal.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`);

/** The match pattern by which a host and everything below it is watched. */
export const patternOf = (host: string): string => `https://*.${host}/*`;

/**
 * Reads a list of watched hosts: one name a line, `#` starts a comment. In punycode where it has other letters.
 * @throws Refusal that names every line that is none.
 */
export function readHosts(text: string): readonly string[] {
  const problems: string[] = [];
  const hosts = new Set<string>();
  text.split('\n').forEach((line, index) => {
    const host = line.replace(/#.*/, '').trim().toLowerCase();
    if (host === '') return;
    const problem = problemOf(host);
    if (problem) problems.push(`line ${index + 1}, ${JSON.stringify(host)}: ${problem}`);
    else hosts.add(host);
  });
  if (problems.length > 0) throw new Refusal(`The list of hosts cannot be used:\n  ${problems.join('\n  ')}`);
  return [...hosts];
}

function problemOf(host: string): string | undefined {
  if (/[:/]/.test(host)) return 'give the name alone, such as chat.example.org, without https:// and path';
  if (host.includes('*')) return 'a name stands for everything below it: leave the star out';
  if (isIP(host)) return 'an address in digits cannot be watched';
  if (!host.includes('.')) return 'a name needs a dot: a whole top-level domain cannot be watched';
  if (!HOST.test(host)) return 'not a host name (other letters than a-z in punycode, xn--...)';
  return undefined;
}
