/**
 * The words of a file that is text, so that they can be judged like a message: without the marks of its format.
 * Undefined where it hides more than it says (an attachment, a picture inside, bytes that are no text): then it is a
 * file like any other.
 */
export function fileText(name: string, raw: string): string | undefined {
  if (raw.includes('\0')) return undefined;
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  switch (extension) {
    case 'rtf':
      return /\\(?:pict|object|bin)\b/.test(raw) ? undefined : rtf(raw);
    case 'htm':
    case 'html':
    case 'xml':
      return /\bsrc\s*=\s*["']?data:/i.test(raw) ? undefined : html(raw);
    case 'eml':
    case 'vcf':
    case 'ics':
      if (/^(?:content-transfer-encoding:\s*base64|[^\n:]*;?encoding=b(?:ase64)?[;:])/im.test(raw))
        return undefined;
      // Long lines are folded by a line break and a blank (RFC 5322 section 2.2.3, RFC 5545 section 3.1).
      return quotedPrintable(raw.replace(/\r?\n[ \t]/g, ' '));
    default:
      return raw;
  }
}

/** RTF 1.9.1: control words, groups, and bytes as \'hh in Windows-1252. */
function rtf(raw: string): string {
  return raw
    .replace(/\{\\\*?\\?(?:fonttbl|colortbl|stylesheet|info|generator)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ' ')
    .replace(/\\'([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\u(-?\d{1,5})\s?\??/g, (_all, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\(?:par|line|row|sect|page)\b ?/g, '\n')
    .replace(/\\(?:tab|cell)\b ?/g, '\t')
    .replace(/\\[a-z]+-?\d* ?/gi, '')
    .replace(/\\([\\{}])/g, '$1')
    .replace(/[{}]/g, '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function html(raw: string): string {
  return raw
    .replace(/<(script|style)\b[^>]{0,2000}>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]{0,2000}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
      (all, decimal?: string, hex?: string, named?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
        if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
        return ENTITIES[(named ?? '').toLowerCase()] ?? all;
      },
    );
}

/** RFC 2045 section 6.7, read as UTF-8. */
function quotedPrintable(raw: string): string {
  if (!/quoted-printable/i.test(raw)) return raw;
  return raw.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.split('=').slice(1), (hex) => Number.parseInt(hex, 16));
    return new TextDecoder().decode(bytes);
  });
}
