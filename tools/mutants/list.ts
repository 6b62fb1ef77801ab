import { readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';

/** One thing taken out of the product, and the tests that must notice. */
export interface Mutant {
  readonly name: string;
  /** Path of the file from the repository's root. */
  readonly file: string;
  readonly mutate: (source: string) => string;
  /** Test files, as the test runner filters them. */
  readonly tests: readonly string[];
}

/** Replaces exactly one place; a mutant whose place is gone is out of date and must be said, not skipped. */
function replacing(find: string, replace: string): (source: string) => string {
  return (source) => {
    if (source.split(find).length !== 2) throw new Error(`does not occur exactly once: ${find}`);
    return source.replace(find, () => replace);
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Node extends Range {
  readonly type: string;
  readonly [key: string]: unknown;
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) yield value as Node;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/** The value that `const name = ...` is given. */
function initialValue(file: string, name: string): Node {
  const { program } = parseSync(file, readFileSync(file, 'utf8'));
  for (const node of nodesOf(program)) {
    const id = node.id as { name?: string } | undefined;
    if (node.type === 'VariableDeclarator' && id?.name === name) return node.init as Node;
  }
  throw new Error(`${file} has no const ${name}`);
}

const without =
  ({ start, end }: Range) =>
  (source: string) =>
    source.slice(0, start) + source.slice(end).replace(/^,/, '');

const GATE = 'src/gate/gate.ts';
const GATE_TESTS = ['src/gate', 'src/composer'];

function sendEventRows(): Mutant[] {
  const file = 'src/gate/send-events.ts';
  const source = readFileSync(file, 'utf8');
  const rows = initialValue(file, 'SEND_EVENTS').elements as readonly Node[];
  return rows.map((row, index) => {
    const type = /type: '(\w+)'/.exec(source.slice(row.start, row.end))?.[1];
    return { name: `send event row ${index + 1}: ${type}`, file, mutate: without(row), tests: GATE_TESTS };
  });
}

function detectors(): Mutant[] {
  const file = 'src/classifier/detectors/index.ts';
  const source = readFileSync(file, 'utf8');
  const entries = initialValue(file, 'DETECTORS').properties as readonly Node[];
  return entries.map((entry) => {
    const { start, end } = entry.value as Node;
    const key = entry.key as Node;
    const kind = source.slice(key.start, key.end).replaceAll("'", '');
    return {
      name: `detector ${kind}`,
      file,
      mutate: (text) =>
        `${text.slice(0, start)}{ ...${text.slice(start, end)}, detect: () => [] }${text.slice(end)}`,
      tests: ['src/classifier/kinds.test.ts'],
    };
  });
}

const FAIL_CLOSED: readonly Mutant[] = [
  {
    name: 'gate: an adapter that throws lets go',
    file: GATE,
    mutate: replacing(
      "return { attempt: undefined, decision: failure('gate-error'), draft: '' };",
      'return undefined;',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: reading that throws lets go',
    file: GATE,
    mutate: replacing(
      "return { attempt: own, decision: failure('gate-error'), draft: '' };",
      'return undefined;',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: judging that throws lets go',
    file: GATE,
    mutate: replacing("return { attempt, decision: failure('gate-error'), draft };", 'return undefined;'),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: what the editor holds may clear what the screen shows',
    file: GATE,
    mutate: replacing(
      'return state === undefined ? shown : worse(shown, judgeText(own, state, event, gesture));',
      'return state === undefined ? shown : judgeText(own, state, event, gesture);',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: only the first of several boxes is judged',
    file: GATE,
    mutate: replacing('[attempt.composer, ...(attempt.alongside ?? [])]', '[attempt.composer]'),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a draft too long to judge is let go',
    file: GATE,
    mutate: replacing(
      "if (draft.length > MAX_DRAFT_LENGTH) return { attempt, decision: failure('too-long'), draft };",
      'if (draft.length > MAX_DRAFT_LENGTH) return undefined;',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a failure that cannot be decided lets go',
    file: GATE,
    mutate: replacing(
      "return { action: 'block', verdict: 'block', reasons: [kind], findings: [] };",
      "return { action: 'allow', verdict: 'allow', reasons: [], findings: [] };",
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a listener told of a stop may undo it by throwing',
    file: GATE,
    mutate: replacing(
      '    } catch {\n      // The event is stopped or let through already; telling of it may not change that.\n    }',
      '    } finally {\n    }',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a stop does not keep the browser from acting',
    file: GATE,
    mutate: replacing('  event.preventDefault();\n', ''),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a stop does not keep the event from the page',
    file: GATE,
    mutate: replacing('  event.stopImmediatePropagation();\n', ''),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: the release of a stopped key reaches the page',
    file: GATE,
    mutate: replacing('if (stopped) stoppedKeys.add(key);', 'if (stopped) stoppedKeys.delete(key);'),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: not armed again after document.open()',
    file: GATE,
    mutate: replacing('  rearm.observe(window.document, { childList: true });\n', ''),
    tests: GATE_TESTS,
  },
  {
    name: 'gate: a warning lets go',
    file: GATE,
    mutate: replacing(
      "const stopped = judged !== undefined && judged.decision.action !== 'allow';",
      "const stopped = judged !== undefined && judged.decision.action === 'block';",
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'attempts: a composition forged by the page disarms Enter',
    file: 'src/composer/attempts.ts',
    mutate: replacing(
      'if (newlineOnly || (composing && event.isTrusted && event.isComposing === true)) {',
      'if (newlineOnly || event.isComposing === true) {',
    ),
    tests: GATE_TESTS,
  },
  {
    name: 'classifier: a conversation takes away what the draft says alone',
    file: 'src/classifier/index.ts',
    mutate: replacing('return stops(byItself) ? byItself : inThread;', 'return inThread;'),
    tests: ['src/classifier/index'],
  },
  {
    name: 'files: one that cannot be read is let in',
    file: 'src/content/judge-files.ts',
    mutate: replacing(
      "return { kind, name, failure: 'gate-error' };",
      'return { kind, name, content: NOTHING };',
    ),
    tests: ['src/content'],
  },
  {
    name: 'files: more than can be read is let in',
    file: 'src/content/judge-files.ts',
    mutate: replacing("if (bytes > MOST_BYTES) return { kind, name, failure: 'too-long' };\n", ''),
    tests: ['src/content'],
  },
  {
    name: 'decide: a failure is allowed',
    file: 'src/policy/decide.ts',
    mutate: replacing(
      "const verdict: Action = leading ? leading.verdict : 'block';",
      "const verdict: Action = leading ? leading.verdict : 'allow';",
    ),
    tests: ['src/policy'],
  },
  {
    name: 'decide: a score that is not a number is allowed',
    file: 'src/policy/decide.ts',
    mutate: replacing(
      '.filter(({ rule, score }) => !(score < thresholdOf(rule, sensitivity)))',
      '.filter(({ rule, score }) => score >= thresholdOf(rule, sensitivity))',
    ),
    tests: ['src/policy'],
  },
  {
    name: 'policy: a bad value of enforcement falls back to monitor',
    file: 'src/policy/page-defaults.ts',
    mutate: replacing("  enforcement: 'block',\n", "  enforcement: 'monitor',\n"),
    tests: ['src/policy'],
  },
  {
    name: 'policy: an empty reading at start forgets the last good policy at once',
    file: 'src/policy/effective.ts',
    mutate: replacing(
      'const inGrace = !managedSeen && sinceStart >= 0 && sinceStart < GRACE_MS;',
      'const inGrace = false;',
    ),
    tests: ['src/policy'],
  },
  {
    name: 'policy: the last good policy decides for ever',
    file: 'src/policy/effective.ts',
    mutate: replacing(
      'const inGrace = !managedSeen && sinceStart >= 0 && sinceStart < GRACE_MS;',
      'const inGrace = true;',
    ),
    tests: ['src/policy'],
  },
  {
    name: 'content: the gate starts without a policy and lets go until one arrives',
    file: 'src/content/watch.ts',
    mutate: replacing(
      'let policy: PagePolicy = SAFE_PAGE_POLICY;',
      "let policy: PagePolicy = { ...SAFE_PAGE_POLICY, enforcement: 'monitor' };",
    ),
    tests: ['src/content'],
  },
  {
    name: 'content: a pass holds for any draft',
    file: 'src/content/passes.ts',
    mutate: replacing('pass.draft === draft && ', ''),
    tests: ['src/content'],
  },
  {
    name: 'audit: a report with a field we do not know is kept',
    file: 'src/audit/shape.ts',
    mutate: replacing(
      '    if (Object.keys(copy).some((key) => !Object.hasOwn(checks, key))) return undefined;\n',
      '',
    ),
    tests: ['src/audit'],
  },
];

export const mutants = (): readonly Mutant[] => [...sendEventRows(), ...FAIL_CLOSED, ...detectors()];
