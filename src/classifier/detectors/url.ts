import type { Candidate, Detector, Doc } from '../document.ts';
import { before } from './formats/around.ts';
import { scan } from './formats/scan.ts';
import { surest } from './formats/surest.ts';

/**
 * Web addresses. A link is an identifier when it leads to a person: a deep link into a portal or a chart, a profile, a
 * path or query with an id. A plain site is not (0.3). 45 CFR 164.514(b)(2)(i)(N), RFC 3986:
 * https://www.rfc-editor.org/rfc/rfc3986
 */

const LINK = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"]{3,2000}/g;
const HOST_AND_PATH =
  /(?<![a-z\d@./-])(?:[a-z\d][a-z\d-]{0,40}\.){1,4}(?:com|org|net|edu|gov|health|care|io|co|us|app|me|es|mx)\/[^\s<>"]{2,2000}/g;
const TRAILING = /[.,;:!?)\]'"*_]+$/;
const CARE_HOST =
  /(?:portal|mychart|patient|chart|health|clinic|hospital|athena|epic|cerner|ecw|healow|zocdoc|followmyhealth|medical|rx|pharmacy|lab|quest|pacientes?|salud|doxy|zoom)/;
const PROFILE =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|linkedin\.com\/in|venmo\.com|youtube\.com\/@)\/?@?([a-z\d._-]{3,60})\/?$/;
const PAGE_OF_SITE =
  /^(?:watch|login|help|home|groups|events|marketplace|search|about|explore|policies|privacy|settings|messages)$/;
/** A part of a path or query that picks out one record. */
const RECORD =
  /[/=_-](?=[a-z\d-]*\d)[a-z\d-]*\d{4,}[a-z\d-]*|[?&](?:id|mrn|pid|patient|patient_?id|user|uid|token|acct|account|member|visit|appt|dob|name)=[^&\s]{2,}|[/=][a-f\d]{8}-[a-f\d]{4}-/;
const PUBLIC_HOST =
  /^(?:https?:\/\/)?(?:[a-z-]+\.)?(?:youtube|youtu|google|amazon|netflix|nytimes|cnn|bbc|wikipedia|reddit|cdc|nih|ncbi|pubmed|mayoclinic|webmd|spotify|giphy|tenor|imdb|ebay|etsy|walmart|target|yelp|github|medlineplus|uptodate|drugs|goodrx)\./;
/** A person's own site. */
const OWN_SITE =
  /\b(?:my|her|his|their|pt's|su|mi) (?:\w{2,12} )?(?:website|web site|site|blog|web ?page|page|profile|gofundme|pagina|perfil)(?: (?:is|es|at|on|en))?[\s:]{1,3}$/;

function confidenceOf(link: string): number {
  const page = PROFILE.exec(link)?.[1];
  if (page !== undefined) return PAGE_OF_SITE.test(page) ? 0.2 : 0.65;
  const host = /^(?:https?:\/\/)?[^/?#]*/.exec(link)?.[0] ?? '';
  const rest = link.slice(host.length);
  if (PUBLIC_HOST.test(link)) return 0.1;
  const record = RECORD.test(rest.slice(0, 400));
  if (CARE_HOST.test(host)) return record ? 0.85 : 0.3;
  return record ? 0.5 : 0.3;
}

function detect(doc: Doc): readonly Candidate[] {
  const { lower } = doc;
  if (!lower.includes('.')) return [];
  const found: Candidate[] = [];
  const add = (match: RegExpExecArray): void => {
    const link = match[0].replace(TRAILING, '');
    const start = match.index;
    const end = start + link.length;
    if (!link.includes('.')) return;
    const own = OWN_SITE.test(before(lower, start)) && !PUBLIC_HOST.test(link);
    found.push({ kind: 'url', start, end, confidence: Math.max(confidenceOf(link), own ? 0.6 : 0) });
  };
  scan(doc, LINK, add);
  if (lower.includes('/')) scan(doc, HOST_AND_PATH, add);
  return surest(found);
}

export const url: Detector = { kind: 'url', detect };
