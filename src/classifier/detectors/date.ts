import type { Candidate, Detector, Doc } from '../document.ts';
import { says } from '../survey.ts';
import { trigger } from '../triggers.ts';
import { dateMarks } from './formats/date-marks.ts';

/** Any day in words instead of digits. */
const WORDED = /\b(?:primero|first) (?:de|of) /;
const FIRST = trigger('primero first');

/**
 * Dates finer than a year, about an individual: admission, discharge, visit, death. A year alone is not an identifier.
 * 45 CFR 164.514(b)(2)(i)(C): https://www.ecfr.gov/current/title-45/section-164.514
 */
function detect(doc: Doc): readonly Candidate[] {
  if (!doc.hasDigit && !((doc.triggers & FIRST) !== 0 && says(doc, WORDED))) return [];
  return dateMarks(doc).map(({ start, end, confidence }) => ({
    kind: 'date',
    start,
    end,
    confidence,
  }));
}

export const date: Detector = { kind: 'date', detect };
