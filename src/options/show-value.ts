/**
 * A setting's value as an administrator would write it, on one line where it is short.
 * Text is shown without quotes; lists and records as JSON.
 */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return value;
  const short = JSON.stringify(value);
  return short.length <= 60 ? short : JSON.stringify(value, null, 2);
}

/** Whether there is nothing to show: an empty text or list, or a record of nothing but such. */
export function isUnset(value: unknown): boolean {
  if (value === '' || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && value !== null && Object.values(value).every(isUnset);
}
