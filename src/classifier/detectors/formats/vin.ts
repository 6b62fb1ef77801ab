const VALUES: Readonly<Record<string, number>> = {
  a: 1,
  b: 2,
  c: 3,
  d: 4,
  e: 5,
  f: 6,
  g: 7,
  h: 8,
  j: 1,
  k: 2,
  l: 3,
  m: 4,
  n: 5,
  p: 7,
  r: 9,
  s: 2,
  t: 3,
  u: 4,
  v: 5,
  w: 6,
  x: 7,
  y: 8,
  z: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Whether the ninth character of a vehicle identification number (17 characters without I, O, Q, lower case) is its
 * check digit, 0-9 or x. North American vehicles only; others use the place freely.
 * https://www.ecfr.gov/current/title-49/subtitle-B/chapter-V/part-565
 */
export function hasVinCheckDigit(vin: string): boolean {
  if (!/^[a-hj-npr-z\d]{17}$/.test(vin)) return false;
  let sum = 0;
  for (let index = 0; index < 17; index++) {
    const char = vin.charAt(index);
    sum += (VALUES[char] ?? Number(char)) * (WEIGHTS[index] ?? 0);
  }
  const rest = sum % 11;
  return vin.charAt(8) === (rest === 10 ? 'x' : String(rest));
}
