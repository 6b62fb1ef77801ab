import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM().window;

/** The root element, or undefined when the text is not well-formed XML. */
export function parseXml(text: string): Element | undefined {
  try {
    const root = new DOMParser().parseFromString(
      text.replace(/^\uFEFF/, ''),
      'application/xml',
    ).documentElement;
    return root.tagName === 'parsererror' || root.getElementsByTagName('parsererror').length > 0
      ? undefined
      : root;
  } catch {
    return undefined;
  }
}
