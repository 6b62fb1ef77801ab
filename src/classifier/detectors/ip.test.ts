import { describe, expect, it } from 'vitest';
import { readDocument } from '../normalize.ts';
import { covered, unmark } from './formats/marked.ts';
import { ip } from './ip.ts';

/** Least confidence and draft; the wanted values stand between « and ». */
const hits: readonly (readonly [number, string])[] = [
  [0.7, '«106.31.73.20» again'],
  [0.9, 'ip address «41.173.96.26»'],
  [0.9, 'IP: «8.8.8.8»'],
  [0.7, 'blocked «179.177.214.91»:8080'],
  [0.8, '«2001:0db8:85a3:0000:0000:8a2e:0370:7334»'],
  [0.8, '«2001:db8::8a2e:370:7334»'],
  [0.9, 'logged in from «86.121.97.248»'],
  [0.7, '(«203.0.113.9»)'],
  [0.9, 'ipv6 «2600:1700::1f20»'],
  [0.9, 'la direccion ip es «187.190.12.4»'],
  [0.3, '«192.168.1.1»'],
  [0.7, 'from «52.14.99.201», twice'],
];

const nearMisses: readonly string[] = [
  'version 10.2.3.4',
  'v1.2.3.4',
  '256.1.1.1',
  '1.2.3',
  '12:30:45',
  '12:30',
  '192.168.0.1',
  '127.0.0.1',
  '10.0.0.7',
  '1.2.3.4.5',
  '3.14.15.926',
  'ratio 1:2:3',
  'build 6.0.60.12',
  'Chrome 120.0.6099.71',
  '::',
  '1.1.1.1',
  '5.10.15.20.25',
  'fe80::1',
];

describe('IP addresses', () => {
  it.each(hits)('%d %s', (confidence, row) => {
    const { text, values } = unmark(row);
    expect(covered(ip, readDocument(text), confidence)).toEqual(values);
  });

  it.each(nearMisses)('not: %s', (row) => {
    expect(covered(ip, readDocument(row), 0.5)).toEqual([]);
  });
});
