import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { h, render } from 'preact';
import { Report, type ReportProps } from '../../src/readiness/report-view.tsx';

const STYLES = ['look/look.css', 'readiness/report.css'].map(
  (path) => new URL(`../../src/${path}`, import.meta.url),
);

/**
 * The report as one file that needs nothing else: no script, no picture, no font, no address, and a policy in it that forbids
 * a browser to load any. The parts are those of the extension's own page.
 */
export function renderPage(props: ReportProps): string {
  const style = STYLES.map((path) => readFileSync(path, 'utf8')).join('\n');
  const hash = createHash('sha256').update(style).digest('base64');
  const { document } = new JSDOM(
    '<!doctype html><html><head><meta charset="utf-8"></head><body class="look"><main></main></body></html>',
  ).window;
  // Preact makes its elements with the document of the browser it runs in.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: document, configurable: true });
  try {
    const [main] = document.getElementsByTagName('main');
    if (main) render(h(Report, props), main);
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
  const { text } = props;
  document.documentElement.lang = text('languageTag');
  document.documentElement.dir = text('languageDirection');
  const head = (tag: string, attributes: Readonly<Record<string, string>>, content = '') => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = content;
    document.head.append(element);
  };
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  head('meta', { 'http-equiv': 'Content-Security-Policy', content: policy });
  head('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  head('meta', { name: 'color-scheme', content: 'light dark' });
  head('meta', { name: 'referrer', content: 'no-referrer' });
  head('title', {}, `${text('reportTitle')} · ${text('extensionName')}`);
  head('style', {}, style);
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}
