import { luhn } from './luhn.ts';

/**
 * A US National Provider Identifier: ten digits, the first 1 or 2, Luhn over the number with the issuer prefix 80840.
 * https://www.cms.gov/Regulations-and-Guidance/Administrative-Simplification/NationalProvIdentStand
 */
export function isNpi(value: string): boolean {
  return /^[12]\d{9}$/.test(value) && luhn(`80840${value}`);
}
