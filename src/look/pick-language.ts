/** The entry in the wanted language (`es` also serves `es-US`), else the first, else undefined. */
export function pickLanguage<T extends { readonly language: string }>(
  entries: readonly T[],
  wanted: string,
): T | undefined {
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return (
    entries.find((entry) => entry.language.toLowerCase() === wanted.toLowerCase()) ??
    entries.find((entry) => base(entry.language) === base(wanted)) ??
    entries[0]
  );
}
