/**
 * `npm run --silent classify -- [--policy FILE] [FILE]`: what the extension would do with each message of a file or
 * of standard input. Calls the same evaluate as the content script. See README, "Measuring it yourself".
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pagePolicy } from '../src/policy/page.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import type { PagePolicy } from '../src/policy/types.ts';
import { type Answer, classifyLines } from './classify-lines.ts';

const USAGE = 'usage: npm run --silent classify -- [--policy FILE] [FILE]';

/** Writes about this much at a time (UTF-16 units). */
const BATCH = 64 * 1024;

class UsageError extends Error {}

/** Splits at \n only: U+2028 and a lone \r may stand inside a JSON string. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield part.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}

async function readPolicy(file: string | undefined): Promise<PagePolicy> {
  let managed: unknown = {};
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`cannot read the policy ${file}: ${error.code}`);
    });
    try {
      managed = JSON.parse(text);
    } catch {
      throw new UsageError(`the policy ${file} is not valid JSON`);
    }
  }
  const { policy, problems } = parsePolicy(managed);
  for (const { path, message } of problems) console.error(`policy: ${path}: ${message}`);
  return pagePolicy(policy, file === undefined ? 'default' : 'managed');
}

function format(answer: Answer): string {
  if (!answer.ok) return JSON.stringify({ id: null, line: answer.line, error: answer.error });
  const { decision, findings } = answer.evaluation;
  return JSON.stringify({
    id: answer.id,
    decision: decision.action,
    reasons: decision.reasons,
    findings: findings.map(({ kind, start, end, confidence, subject }) => ({
      kind,
      start,
      end,
      confidence,
      subject,
    })),
  });
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
  }
}

async function main(): Promise<number> {
  let args: ReturnType<typeof parse>;
  function parse() {
    return parseArgs({ options: { policy: { type: 'string' } }, allowPositionals: true });
  }
  try {
    args = parse();
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
  if (args.positionals.length > 1) throw new UsageError(USAGE);
  const policy = await readPolicy(args.values.policy);
  const [file] = args.positionals;
  const input = file === undefined ? process.stdin : createReadStream(file);

  let failed = false;
  let batch = '';
  try {
    for await (const answer of classifyLines(linesOf(input), policy)) {
      if (!answer.ok) {
        failed = true;
        console.error(`line ${answer.line}: ${answer.error}`);
      }
      batch += `${format(answer)}\n`;
      if (batch.length >= BATCH) {
        await write(batch);
        batch = '';
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (file !== undefined && code !== undefined) throw new UsageError(`cannot read ${file}: ${code}`);
    throw error;
  } finally {
    await write(batch);
  }
  return failed ? 1 : 0;
}

// `classify | head` closes the pipe: nobody reads on, so stop quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
