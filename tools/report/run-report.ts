import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import { merge, readSource, type Source } from '../../src/report/merge.ts';
import { readCodes, readExpected } from '../../src/report/read-lists.ts';
import { summarize } from '../../src/report/summarize.ts';
import { readTexts } from './read-texts.ts';
import { renderPage } from './render-page.ts';
import { sayReport } from './say.ts';

/** A mistake in what was asked: said as it is. */
class Refusal extends Error {}

const READ = /\.(?:jsonl|ndjson|json|log|txt)$/i;

function readFolder(folder: string, but: readonly string[]): Source[] {
  if (!existsSync(folder)) throw new Refusal(`${folder} is not there`);
  if (!statSync(folder).isDirectory()) return [readSource(folder, readFileSync(folder, 'utf8'))];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READ.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !but.includes(resolve(path)))
    .sort();
  return files.map((path) => readSource(relative(folder, path), readFileSync(path, 'utf8')));
}

function readList<T>(path: string, read: (text: string) => T & { readonly bad: readonly number[] }): T {
  if (!existsSync(path)) throw new Refusal(`${path} is not there`);
  const found = read(readFileSync(path, 'utf8'));
  if (found.bad.length > 0) throw new Refusal(`${path}: line ${found.bad.join(', ')} cannot be read`);
  return found;
}

function codesOf(argument: string) {
  const { codes } = readCodes(argument);
  return codes.length > 0 && !existsSync(argument) ? codes : readList(argument, readCodes).codes;
}

function days(option: string, value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new Refusal(`--${option} is a number of days`);
  return Number(value);
}

export interface Said {
  readonly status: 0 | 1 | 2;
  readonly lines: readonly string[];
  /** What went wrong, for standard error. */
  readonly errors: readonly string[];
}

/** `npm run report` with these arguments: writes the page, and returns what to print. Never rejects. */
export async function runReport(args: readonly string[]): Promise<Said> {
  try {
    return await make(args);
  } catch (error) {
    // What parseArgs says names the option.
    const isTold =
      error instanceof Refusal || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    const { message, name } = error as Error;
    return { status: 2, lines: [], errors: [isTold ? message : `the report could not be made (${name})`] };
  }
}

async function make(args: readonly string[]): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'readiness-report.html' },
      expect: { type: 'string' },
      anchor: { type: 'string', multiple: true, default: [] },
      now: { type: 'string', default: new Date().toISOString() },
      silent: { type: 'string', default: '14' },
      notice: { type: 'string', default: '60' },
      organization: { type: 'string', default: '' },
      language: { type: 'string', default: 'en' },
    },
  });
  const { language, out } = values;
  const now = Date.parse(values.now);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new Refusal(
      'usage: npm run report -- DIR [--expect FILE] [--anchor A]... [--out FILE] [--now ISO]',
    );
  if (Number.isNaN(now)) throw new Refusal('--now is a time such as 2026-09-30T12:00:00Z');
  if (language !== 'en' && language !== 'es') throw new Refusal('--language is en or es');
  const codes = values.anchor.flatMap(codesOf);
  const lists = [values.expect, ...values.anchor]
    .filter((path) => path !== undefined)
    .map((path) => resolve(path));
  const merged = await merge(readFolder(folder, lists), codes);
  const summary = summarize(merged, {
    now,
    silentDays: days('silent', values.silent),
    noticeDays: Math.min(60, days('notice', values.notice)),
    ...(values.expect === undefined ? {} : { expected: readList(values.expect, readExpected).expected }),
  });
  const said = sayReport(summary, readTexts('en'));
  if (merged.installs.length === 0) {
    const unused = said.filter((line) => line.startsWith('not used'));
    return { status: 2, lines: [], errors: [...unused, `no records in ${folder}`] };
  }
  writeFileSync(
    out,
    renderPage({
      report: summary,
      isAlone: false,
      organization: values.organization,
      version: packageJson.version,
      text: readTexts(language),
    }),
  );
  const isBroken = summary.broken.length > 0 || merged.lostCodes.length > 0;
  return { status: isBroken ? 1 : 0, lines: [...said, `written: ${out}`], errors: [] };
}
