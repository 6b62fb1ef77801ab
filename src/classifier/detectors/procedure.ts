import type { Candidate, Detector, Doc } from '../document.ts';
import { lexical } from '../lexical.ts';
import { trigger } from '../triggers.ts';
import { familiar } from './formats/families.ts';
import { scan } from './formats/scan.ts';

/** "next case is linda marsh, left knee": on a list of operations a side and a joint is one. */
const LISTED =
  /\b(?:(?:first|second|third|next|last|1st|2nd|3rd) (?:case|one)|to follow|first up|next up|up next)(?: is| was|:)?,? [a-z'-]{2,15},?(?: [a-z'-]{2,15},?)? ((?:left|right|l|r|bilat|bilateral) (?:knees?|hips?|shoulder|wrist|ankle|elbow|cataracts?|eye|breast|hernia|carpal tunnel|foot|thumb|hand))(?![a-z])/g;
const LIST = trigger('case one follow first next up');

function listed(doc: Doc): Candidate[] {
  const found: Candidate[] = [];
  if ((doc.triggers & LIST) === 0) return found;
  scan(doc, LISTED, ({ index, 0: whole, 1: part = '' }) => {
    const end = index + whole.length;
    found.push({ kind: 'procedure', start: end - part.length, end, confidence: 0.85, strength: 'medium' });
  });
  return found;
}

/** The listed terms of procedure, and ways of saying one. */
export const procedure: Detector = {
  kind: 'procedure',
  detect: (doc) => [...lexical(doc, 'procedure'), ...familiar(doc, 'procedure'), ...listed(doc)],
};
