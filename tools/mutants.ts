/**
 * `npm run mutants [-- FILTER]`: takes out each row of the send-event table, each branch that fails closed and each
 * detector in turn, in a copy of the repository, and proves that a named test fails.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Mutant, mutants } from './mutants/list.ts';

const copy = mkdtempSync(join(tmpdir(), 'not-here-mutants-'));
const PARTS = [
  'src',
  'test',
  'tools',
  'public',
  'docs',
  'manifest.json',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The first test that fails in the copy, or undefined where all pass. */
function firstFailure(tests: readonly string[]): string | undefined {
  const outputFile = join(copy, 'report.json');
  rmSync(outputFile, { force: true });
  const args = [
    'run',
    '--project',
    'node',
    '--project',
    'dom',
    '--bail',
    '1',
    '--reporter',
    'json',
    '--outputFile',
    outputFile,
  ];
  spawnSync(join('node_modules', '.bin', 'vitest'), [...args, ...tests], { cwd: copy, stdio: 'ignore' });
  const report = JSON.parse(readFileSync(outputFile, 'utf8')) as Report;
  if (report.numTotalTests === 0 && !report.testResults.some(({ message }) => message)) {
    throw new Error(`no test ran for ${tests.join(', ')}`);
  }
  for (const { assertionResults } of report.testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed) return failed.fullName.trim();
  }
  return undefined;
}

function kill({ file, mutate, tests }: Mutant): string | undefined {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  const mutated = mutate(source);
  if (mutated === source) throw new Error('the mutant changes nothing');
  writeFileSync(path, mutated);
  try {
    return firstFailure(tests);
  } finally {
    writeFileSync(path, source);
  }
}

const [filter = ''] = process.argv.slice(2);
const survivors: string[] = [];
let killed = 0;
try {
  for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const chosen = mutants().filter(({ name }) => name.includes(filter));

  const everyTest = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const broken = firstFailure(everyTest);
  if (broken) throw new Error(`these tests must pass before anything is taken out: ${broken}`);

  for (const mutant of chosen) {
    let killer: string | undefined;
    try {
      killer = kill(mutant);
    } catch (error) {
      throw new Error(`${mutant.name}: ${(error as Error).message}`);
    }
    if (killer) killed += 1;
    else survivors.push(mutant.name);
    console.log(killer ? `killed    ${mutant.name}\n          by ${killer}` : `SURVIVED  ${mutant.name}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${killed} of ${killed + survivors.length} mutants killed`);
process.exitCode = survivors.length === 0 ? 0 : 1;
