/** Whether a value may stand in a record. Must not throw. */
export type Check = (value: unknown) => boolean;

export const oneOf =
  (options: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && options.includes(value);

/** `format` must be anchored and bounded, or it lets words through. */
export const matching =
  (format: RegExp): Check =>
  (value) =>
    typeof value === 'string' && format.test(value);

export const integer =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

/** 2020 to 2100, in milliseconds since the epoch: a clock may be wrong, but not by a lifetime. */
export const time: Check = integer(1_577_836_800_000, 4_102_444_800_000);

/** RFC 9562 UUID, lower case. */
export const uuid: Check = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** SHA-256 in lower-case hexadecimal. */
export const sha256: Check = matching(/^[0-9a-f]{64}$/);

/** The format of a version setting in policy/schema.ts. */
export const version: Check = matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** A BCP 47 tag, as in policy/schema.ts. */
export const language: Check = matching(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A fresh object that shares nothing with `value` and has exactly the fields of `checks`, each of which passed; those
 * of `optional` may be absent. Else undefined. Never throws.
 */
export function parseShape<T>(
  value: unknown,
  checks: Readonly<Record<keyof T & string, Check>>,
  optional: ReadonlySet<string> = new Set(),
): T | undefined {
  try {
    if (!isRecord(value)) return undefined;
    // A copy first, so that what was checked is what is used, whatever getters the value has.
    const copy: unknown = JSON.parse(JSON.stringify(value));
    if (!isRecord(copy)) return undefined;
    if (Object.keys(copy).some((key) => !Object.hasOwn(checks, key))) return undefined;
    for (const [key, check] of Object.entries<Check>(checks)) {
      if (!Object.hasOwn(copy, key) ? !optional.has(key) : !check(copy[key])) return undefined;
    }
    return copy as T;
  } catch {
    return undefined;
  }
}
