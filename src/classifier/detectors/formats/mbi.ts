/**
 * A Medicare Beneficiary Identifier, dashes allowed: 11 characters C A AN N A AN N A A N N, letters without S, L, O,
 * I, B, Z, the first digit not 0. There is no check digit.
 * https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-format
 */
export const MBI =
  /\b[1-9][ac-hj-kmnp-rt-y][ac-hj-kmnp-rt-y\d]\d(?: - |[- ])?[ac-hj-kmnp-rt-y][ac-hj-kmnp-rt-y\d]\d(?: - |[- ])?[ac-hj-kmnp-rt-y]{2}\d\d\b/g;
