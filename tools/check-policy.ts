/**
 * `npm run check-policy -- [--json] FILE`: what the browser and the extension would make of a policy file, in any of the
 * formats of docs/policy/: each problem with its place and the fix. `-` reads standard input. Exit status 1 when there is
 * an error, else 0; warnings and advice do not fail. Never prints a value: it may be a secret.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../manifest.json' with { type: 'json' };
import { evaluate } from '../src/content/evaluate.ts';
import { type CheckedPolicy, checkPolicyFile } from '../src/policy/check-policy.ts';
import { SAFE_PAGE_POLICY } from '../src/policy/page-defaults.ts';
import { idOfPublicKey } from './package/crx.ts';
import { checkAdmxFile } from './policy-formats/check-admx-file.ts';
import { readPolicyText } from './policy-formats/index.ts';

const developmentId = idOfPublicKey(Buffer.from(manifest.key, 'base64'));

/** Checks the bytes of a file. `languages`: the words beside an ADMX, by the name of their folder. */
export function checkPolicyBytes(
  bytes: Uint8Array,
  today: string,
  languages: Readonly<Record<string, string>> = {},
): CheckedPolicy {
  const text = decode(bytes);
  const template = checkAdmxFile(text, languages, developmentId);
  if (template) return template;
  const read = readPolicyText(text);
  if (!read)
    return {
      format: 'unknown',
      settings: undefined,
      notes: [
        {
          severity: 'error',
          path: '',
          message: 'is none of the formats of docs/policy/',
          fix: 'Start from a file there: JSON, .reg, .ps1, .mobileconfig or .admx.',
        },
      ],
    };
  const judge = (message: string) => evaluate(message, undefined, SAFE_PAGE_POLICY).decision.action;
  return checkPolicyFile(read, { today, judge, developmentId });
}

/** The registry editor writes UTF-16 with a mark; everything else is UTF-8. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function languagesBeside(file: string): Record<string, string> {
  if (extname(file) !== '.admx') return {};
  const name = `${basename(file, '.admx')}.adml`;
  return Object.fromEntries(
    readdirSync(dirname(file), { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory()) return [];
      try {
        return [[entry.name, decode(readFileSync(join(dirname(file), entry.name, name)))]];
      } catch {
        return [];
      }
    }),
  );
}

const WORDS = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  advice: ['advice', 'advice'],
} as const;

/** What a person reads. */
export function report(file: string, { format, notes }: CheckedPolicy): string {
  const lines = notes.flatMap(({ severity, path, message, fix }) => [
    `${severity.padEnd(8)} ${path === '' ? 'the file' : path}`,
    `         ${message}.`,
    `         ${fix}`,
  ]);
  const counts = (['error', 'warning', 'advice'] as const).map((severity) => {
    const count = notes.filter((note) => note.severity === severity).length;
    return `${count} ${WORDS[severity][count === 1 ? 0 : 1]}`;
  });
  return [`${file}: ${format}`, ...lines, counts.join(', ')].join('\n');
}

export interface Outcome {
  readonly status: 0 | 1;
  readonly stdout?: string;
  readonly stderr?: string;
}

/** The command, but for the printing. */
export function command(args: readonly string[]): Outcome {
  const json = args.includes('--json');
  const files = args.filter((arg) => arg !== '--json');
  const [file] = files;
  if (file === undefined || files.length > 1 || (file.startsWith('-') && file !== '-'))
    return { status: 1, stderr: 'usage: npm run check-policy -- [--json] FILE' };
  let bytes: Uint8Array;
  let languages: Record<string, string>;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
    languages = languagesBeside(file);
  } catch (problem) {
    return { status: 1, stderr: `${file}: cannot be read (${(problem as NodeJS.ErrnoException).code})` };
  }
  const checked = checkPolicyBytes(bytes, new Date().toISOString().slice(0, 10), languages);
  const { format, notes } = checked;
  return {
    status: notes.some(({ severity }) => severity === 'error') ? 1 : 0,
    stdout: json ? JSON.stringify({ file, format, notes }, null, 2) : report(file, checked),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status, stdout, stderr } = command(process.argv.slice(2));
  if (stdout !== undefined) console.log(stdout);
  if (stderr !== undefined) console.error(stderr);
  process.exitCode = status;
}
