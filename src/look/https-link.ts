/** The address when it is an https one, else undefined: policy links are input, and a `javascript:` one is code. */
export function httpsLink(url: string): string | undefined {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
