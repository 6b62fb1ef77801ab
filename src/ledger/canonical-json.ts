/**
 * JSON with one spelling per value, after RFC 8785: members sorted by UTF-16 code units, no blanks, numbers and strings
 * as ECMAScript writes them. `undefined` members are left out. Throws TypeError for what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    let members = '';
    // Without a comparison of its own, sort() orders by UTF-16 code units.
    for (const key of Object.keys(value).sort()) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
    }
    return `{${members}}`;
  }
  const finite = typeof value !== 'number' || Number.isFinite(value);
  const json: string | undefined = finite ? JSON.stringify(value) : undefined;
  // Without the value: an error text may end up in a log.
  if (json === undefined) throw new TypeError(`JSON has no ${typeof value} like this`);
  return json;
}
