/**
 * Letters that only look Latin. Folded in a word that mixes scripts or that consists of look-alikes alone, so that
 * a Russian or Greek word stays one. Source: the shapes of Unicode TR39 confusables that occur in chat evasion.
 */
const LOOKALIKES = new Map<string, string>(
  Object.entries({
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    ѕ: 's',
    і: 'i',
    ј: 'j',
    ԁ: 'd',
    ɡ: 'g',
    һ: 'h',
    ԛ: 'q',
    ԝ: 'w',
    ѵ: 'v',
    ь: 'b',
    г: 'r',
    п: 'n',
    ӏ: 'l',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    Ѕ: 'S',
    І: 'I',
    Ј: 'J',
    Ӏ: 'I',
    З: '3',
    з: '3',
    Օ: 'O',
    օ: 'o',
    є: 'e',
    Є: 'E',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    η: 'n',
    ω: 'w',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
  }),
);

const PLAIN = new Map<string, string>(
  Object.entries({
    '\u2018': "'",
    '\u2019': "'",
    '\u02bc': "'",
    '\u00b4': "'",
    '\uff07': "'",
    '\u02bb': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u00ab': '"',
    '\u00bb': '"',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '-',
    '\u2013': '-',
    '\u2014': '-',
    '\u2015': '-',
    '\u2212': '-',
    '\u2026': '.',
    // Arrows between a label and its value.
    '\u2192': '>',
    '\u27a1': '>',
    '\u279c': '>',
    '\u21d2': '>',
    // Small capitals, which no decomposition maps.
    ʀ: 'r',
    ɴ: 'n',
    ʙ: 'b',
    ɢ: 'g',
    ʜ: 'h',
    ɪ: 'i',
    ʟ: 'l',
    ʏ: 'y',
    ᴀ: 'a',
    ᴄ: 'c',
    ᴅ: 'd',
    ᴇ: 'e',
    ғ: 'f',
    ᴊ: 'j',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ꜱ: 's',
    ᴛ: 't',
    ᴜ: 'u',
    ᴠ: 'v',
    ᴡ: 'w',
    ᴢ: 'z',
    '\u00a0': ' ',
    '\u2028': '\n',
    '\u2029': '\n',
    '\u00ba': 'o',
    '\u00aa': 'a',
    '\u00df': 'ss',
    '\u00e6': 'ae',
    '\u00c6': 'AE',
    '\u00f8': 'o',
    '\u00d8': 'O',
    '\u0142': 'l',
    '\u0141': 'L',
    '\u0111': 'd',
    '\u0110': 'D',
    '\u0131': 'i',
    '\u00f0': 'd',
    '\u00fe': 'th',
    '\u0153': 'oe',
  }),
);

const cache = new Map<string, string>();

function fresh(char: string): string {
  const plain = PLAIN.get(char);
  if (plain !== undefined) return plain;
  const code = char.codePointAt(0) ?? 0;
  // Zero-width characters, soft hyphen, combining marks, variation selectors, tags.
  if (
    (code >= 0x200b && code <= 0x200f) ||
    code === 0xad ||
    code === 0x34f ||
    code === 0xfeff ||
    code === 0x180e ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0x300 && code <= 0x36f) ||
    // The frame of a keycap: "4\ufe0f\u20e3" is a 4.
    (code >= 0x20d0 && code <= 0x20f0) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xe0000 && code <= 0xe01ef)
  ) {
    return '';
  }
  if (code >= 0xd800 && code <= 0xdfff) return char;
  // Hangul decomposes into letters of its own script, which would be no help.
  if (code >= 0xac00 && code <= 0xd7a3) return char;
  const folded = char.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return folded.length > 8 ? char : folded;
}

/** One code point to its plain form, possibly empty. Look-alikes of other scripts are `lookalike`'s business. */
export function foldChar(char: string): string {
  let folded = cache.get(char);
  if (folded === undefined) {
    folded = fresh(char);
    // Bounded: a draft may hold any of the 150,000 characters of Unicode.
    if (cache.size < 4096) cache.set(char, folded);
  }
  return folded;
}

/** The Latin letter a Cyrillic or Greek one passes for. */
export function lookalike(char: string): string | undefined {
  return LOOKALIKES.get(char);
}

/** A whole term to its lookup form: folded, lower case. */
export function foldTerm(term: string): string {
  let out = '';
  for (const char of term) out += foldChar(char);
  return out.toLowerCase();
}
