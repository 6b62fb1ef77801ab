/**
 * The Luhn check (ISO/IEC 7812-1 annex B) over a string of ASCII digits, check digit last. Anything that is not a
 * digit fails.
 */
export function luhn(value: string): boolean {
  let sum = 0;
  for (let index = value.length - 1, twice = false; index >= 0; index--, twice = !twice) {
    const digit = value.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    const weighed = twice ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return value.length > 1 && sum % 10 === 0;
}
