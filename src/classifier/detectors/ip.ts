import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { scan } from './formats/scan.ts';

/**
 * IP addresses, versions 4 and 6. Private and loopback ones point to nobody outside. Version numbers have the same
 * shape and are told by the word before them. 45 CFR 164.514(b)(2)(i)(O); RFC 4291 section 2.2, RFC 1918:
 * https://www.rfc-editor.org/rfc/rfc4291#section-2.2
 */

const V4 = /(?<![\da-z.$-])(?:\d{1,3}\.){3}\d{1,3}(?![\da-z]|\.\d|-\d)(?::\d{1,5})?/g;
const V6 = /(?<![\da-z:.])[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\da-z:.])/g;
const LABEL =
  /\b(?:ip|ips|ipv4|ipv6|ip addr(?:ess)?|client_ip|address|host|server|direccion ip|logged in from|login from|from ip)\b[^\d\n]{0,20}$/;
const VERSION =
  /(?:version|ver|v|build|release|firmware|chrome|firefox|safari|ios|android|update|driver|patch|section|sec|chapter|oid)[\s:#/]{0,3}$/;
const PRIVATE = /^(?:10\.|127\.|0\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|255\.)/;

function isV6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2) return false;
  const groups = value.split(':').filter((group) => group !== '').length;
  if (halves.length === 2) return groups >= 2 && groups <= 7;
  return groups === 8 && !value.startsWith(':') && !value.endsWith(':');
}

function detect(doc: Doc): readonly Candidate[] {
  if (!doc.hasDigit) return [];
  const { lower } = doc;
  const found: Candidate[] = [];
  if (doc.digits.signed)
    scan(doc, V4, (match) => {
      const lead = before(lower, match.index, 40);
      const address = match[0].replace(/:.*/, '');
      const parts = address.split('.');
      if (VERSION.test(lead) || parts.some((part) => Number(part) > 255 || /^0\d/.test(part))) return;
      const local = PRIVATE.test(address);
      const labelled = LABEL.test(lead);
      // Four small numbers are a version or an outline more often than an address.
      const small = parts.every((part) => part.length === 1);
      const confidence = local ? (labelled ? 0.5 : 0.3) : labelled ? 0.95 : small ? 0.3 : 0.7;
      found.push({ kind: 'ip', start: match.index, end: match.index + address.length, confidence });
    });
  const colon = lower.indexOf(':');
  if (colon >= 0 && lower.includes(':', colon + 1))
    scan(doc, V6, (match) => {
      if (!isV6(match[0]) || !/\d/.test(match[0])) return;
      const local = /^(?:fe80|f[cd]|::1$)/.test(match[0]);
      const confidence = local ? 0.3 : LABEL.test(before(lower, match.index, 40)) ? 0.95 : 0.85;
      found.push({ kind: 'ip', start: match.index, end: match.index + match[0].length, confidence });
    });
  return found;
}

export const ip: Detector = { kind: 'ip', detect };
