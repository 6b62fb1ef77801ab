import type { Candidate, Detector, Doc } from '../document.ts';
import { says } from '../survey.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * E-mail addresses (the dot-atom form of RFC 5321 section 4.1.2) and the spoken ones: "maria dot cruz at gmail dot com".
 * 45 CFR 164.514(b)(2)(i)(F): https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */

const LOCAL = /[a-z\d._%+'-]/;
const DOMAIN = /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}/y;
const LONGEST_LOCAL = 64;
const MAILBOXES =
  'gmail|googlemail|yahoo|ymail|hotmail|outlook|aol|icloud|me|mac|protonmail|proton|live|msn|comcast|verizon|att|sbcglobal|bellsouth|cox|charter|earthlink|gmx|zoho|mail|telefonica|terra|prodigy';
const MAILBOX = new RegExp(`^(?:${MAILBOXES})\\.[a-z]{2,3}(?:\\.[a-z]{2})?$`);
const SPOKEN = new RegExp(
  `(?<![a-z\\d._-])([a-z\\d][a-z\\d._+-]{1,40}(?: (?:dot|punto) [a-z\\d]{1,20}){0,2}) ?(?:[([]\\s?(?:at|arroba)\\s?[)\\]]| at | arroba | @ ) ?(${MAILBOXES}) ?(?:\\.| dot | punto |[([]\\s?(?:dot|punto)\\s?[)\\]]) ?([a-z]{2,3})\\b`,
  'g',
);
/** One of these stands before the top-level domain of every spoken address; cheaper still. */
const SIGNS = ['.', ' dot ', ' punto '];
/** What every spoken address holds, cheap to look for. */
const AT_PROVIDER = new RegExp(`(?: at | arroba | @ |[)\\]] ?)(?:${MAILBOXES})(?![a-z])`);
const BRACKETED =
  /(?<![a-z\d._-])([a-z\d][a-z\d._+-]{1,40}) ?[([]\s?(?:at|arroba)\s?[)\]] ?[a-z\d-]{2,30} ?(?:\.| dot | punto |[([]\s?(?:dot|punto)\s?[)\]]) ?[a-z]{2,6}\b/g;
/** Words that stand before "at gmail.com" without being a mailbox. */
const NOT_A_MAILBOX =
  /^(?:me|us|look|looking|is|be|was|am|im|i'm|account|accounts|you|here|there|login|log|sign|works?|email|mail|it|are|back|him|her|them|up|on|only|down)$/;
/** Mailboxes of an office, not of a person. */
const ROLE =
  /^(?:info|support|no-?reply|do-?not-?reply|contact|help|helpdesk|office|admin|billing|sales|hr|jobs|careers|frontdesk|front-desk|reception|appointments|scheduling|hello|team|privacy|press|marketing|webmaster|postmaster|service|feedback|it)$/;

function written(lower: string, at: number): Candidate | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(lower.charAt(start - 1))) start--;
  while (start < at && /[.'%+-]/.test(lower.charAt(start))) start++;
  DOMAIN.lastIndex = at + 1;
  const domain = DOMAIN.exec(lower)?.[0];
  if (start === at || domain === undefined) return undefined;
  const name = domain.replace(/[.-]+$/, '');
  const top = name.slice(name.lastIndexOf('.') + 1);
  const local = lower.slice(start, at);
  if (!name.includes('.')) {
    // "maria@gmail": the ending forgotten.
    if (!new RegExp(`^(?:${MAILBOXES})$`).test(name) || name.length < 4) return undefined;
    return { kind: 'email', start, end: at + 1 + name.length, confidence: 0.75 };
  }
  if (!/^[a-z]{2,24}$/.test(top) || local.endsWith('.')) return undefined;
  return { kind: 'email', start, end: at + 1 + name.length, confidence: ROLE.test(local) ? 0.4 : 0.97 };
}

function detect(doc: Doc): readonly Candidate[] {
  const { lower } = doc;
  const found: Candidate[] = [];
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    const candidate = written(lower, at);
    if (candidate !== undefined) found.push(candidate);
  }
  const add = (match: RegExpExecArray, confidence: number): void => {
    const start = match.index;
    const end = start + match[0].length;
    found.push({ kind: 'email', start, end, confidence });
  };
  // Written-out addresses name a provider or bracket the sign; both are rare enough to look for first.
  if (SIGNS.some((sign) => lower.includes(sign)) && says(doc, AT_PROVIDER)) {
    scan(doc, SPOKEN, (match) => {
      const [, local = '', provider = '', top = ''] = match;
      if (NOT_A_MAILBOX.test(local) || !MAILBOX.test(`${provider}.${top}`)) return;
      // "at me.com" and "at mail.com" are common words; a digit or a dot makes the mailbox plain.
      add(match, /\d|[._]| (?:dot|punto) /.test(local) ? 0.92 : provider.length > 3 ? 0.75 : 0.4);
    });
  }
  if (lower.includes('(') || lower.includes('[')) {
    scan(doc, BRACKETED, (match) => {
      add(match, 0.9);
    });
  }
  return surest(found);
}

export const email: Detector = { kind: 'email', detect };
