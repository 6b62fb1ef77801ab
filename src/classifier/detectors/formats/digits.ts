/** The ASCII digits of a written identifier, without its separators. */
export function digits(value: string): string {
  return value.replace(/[^0-9]/g, '');
}
