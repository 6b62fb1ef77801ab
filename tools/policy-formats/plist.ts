/** Values of an Apple property list, as far as policies need them. */
export type PlistValue =
  | string
  | number
  | boolean
  | readonly PlistValue[]
  | { readonly [key: string]: PlistValue };

const DOCTYPE =
  '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';

/** XML 1.0 has no way to write anything else, not even by number. https://www.w3.org/TR/xml/#charsets */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Text for XML, between tags or in quotes. Throws on what XML cannot carry. */
export function xmlText(text: string): string {
  if (UNWRITABLE.test(text)) throw new Error('a text holds a control character, which XML cannot carry');
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

export function writePlist(value: PlistValue): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>', DOCTYPE, '<plist version="1.0">'];
  writeValue(value, '', lines);
  return `${[...lines, '</plist>'].join('\n')}\n`;
}

function writeValue(value: PlistValue, indent: string, lines: string[]): void {
  const inside = `${indent}  `;
  if (typeof value === 'string') lines.push(`${indent}<string>${xmlText(value)}</string>`);
  else if (typeof value === 'boolean') lines.push(`${indent}<${value}/>`);
  else if (typeof value === 'number') lines.push(`${indent}<integer>${value}</integer>`);
  else if (isList(value)) {
    if (value.length === 0) lines.push(`${indent}<array/>`);
    else {
      lines.push(`${indent}<array>`);
      for (const item of value) writeValue(item, inside, lines);
      lines.push(`${indent}</array>`);
    }
  } else {
    lines.push(`${indent}<dict>`);
    for (const [key, item] of Object.entries(value)) {
      lines.push(`${inside}<key>${xmlText(key)}</key>`);
      writeValue(item, inside, lines);
    }
    lines.push(`${indent}</dict>`);
  }
}

const isList = (value: PlistValue): value is readonly PlistValue[] => Array.isArray(value);

/** The value of a parsed property list's element. Throws on an element that policies do not use. */
export function readPlist(element: Element): PlistValue {
  const children = [...element.children];
  switch (element.tagName) {
    case 'plist': {
      const [only] = children;
      if (!only) throw new Error('the property list is empty');
      return readPlist(only);
    }
    case 'string':
      return element.textContent ?? '';
    case 'integer':
    case 'real':
      return Number(element.textContent);
    case 'true':
      return true;
    case 'false':
      return false;
    case 'array':
      return children.map(readPlist);
    case 'dict': {
      const entries: [string, PlistValue][] = [];
      for (let at = 0; at + 1 < children.length; at += 2) {
        const [key, value] = [children[at], children[at + 1]];
        if (key?.tagName !== 'key' || !value) throw new Error('a dict has a value without a key');
        entries.push([key.textContent ?? '', readPlist(value)]);
      }
      return Object.fromEntries(entries);
    }
    default:
      throw new Error(`<${element.tagName}> is not used in policies`);
  }
}
