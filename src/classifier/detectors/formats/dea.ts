/**
 * A DEA registration number: registrant letter, a letter or 9, six digits and a check digit, which is the last digit
 * of (1st + 3rd + 5th) + 2 * (2nd + 4th + 6th).
 * https://www.deadiversion.usdoj.gov/drugreg/registration.html
 */
export function isDea(value: string): boolean {
  if (!/^[abcdefghjklmprstux][a-z9]\d{7}$/i.test(value)) return false;
  const at = (index: number): number => value.charCodeAt(2 + index) - 48;
  return (at(0) + at(2) + at(4) + 2 * (at(1) + at(3) + at(5))) % 10 === at(6);
}
