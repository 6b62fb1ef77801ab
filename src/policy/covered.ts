import type { Case, Classification, Finding, Kind, Rule } from '../classifier/types.ts';

/** What an exception can cover: the reader's own care, and the two weak rules that only warn. */
const COVERED: ReadonlySet<Rule> = new Set<Rule>(['R3', 'R8', 'R12']);

/** Hard identifiers, other people, and the kinds of care that stay stopped whatever a patient prefers. */
const NEVER: ReadonlySet<Kind> = new Set<Kind>([
  'ssn',
  'mrn',
  'member-id',
  'account',
  'license',
  'vehicle-id',
  'device-id',
  'ip',
  'other-id',
  'dob',
  'relative',
  'mental-health',
  'substance-use',
  'sexual-health',
  'pregnancy',
]);

/** Where somebody is to come or call is the clinic's more often than a person's. */
const PLACES_AND_TIMES: ReadonlySet<Kind> = new Set<Kind>(['address', 'place', 'date', 'phone', 'url']);

const isAnothers = ({ kind, subject }: Finding): boolean =>
  subject === 'third-person' && !PLACES_AND_TIMES.has(kind);

/**
 * Whether an exception that the reader asked for covers a draft: `leading` are the cases that would stop it. All findings
 * count, also those that led to nothing: minimum information, and nobody else's.
 */
export function isCovered(leading: readonly Case[], { findings, cases }: Classification): boolean {
  return (
    leading.every(({ rule }) => COVERED.has(rule)) &&
    [...findings, ...cases.flatMap((found) => found.findings)].every(
      (finding) => !NEVER.has(finding.kind) && !isAnothers(finding),
    )
  );
}
