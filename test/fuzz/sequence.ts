import fc from 'fast-check';
import type { ReplicaSurface } from '../replica/sent.ts';
import { TOGGLE_NAMES, TOGGLES, type ToggleName, type Toggles } from '../replica/toggles.ts';
import { MUST_PASS, MUST_STOP } from './drafts.ts';
import { FILES, type FileWay } from './files.ts';
import type { PolicyChange } from './rig.ts';
import { WAYS } from './ways.ts';

/** One thing that a person, the page or the organization does. Plain data, so that a sequence can be printed and shrunk. */
export type Step =
  | { readonly do: 'write'; readonly draft: string; readonly by: Writing; readonly box: number }
  | { readonly do: 'send'; readonly way: number; readonly box: number }
  | { readonly do: 'key'; readonly key: (typeof KEYS)[number] }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'press'; readonly at: number }
  | { readonly do: 'focus'; readonly at: 'box' | 'send' | 'pressable' | 'nothing'; readonly box: number }
  | { readonly do: 'switch'; readonly to: (typeof SWITCHES)[number] }
  | { readonly do: 'reattach'; readonly box: number }
  | { readonly do: 'edit'; readonly box: number }
  | { readonly do: 'file'; readonly file: number; readonly by: FileWay; readonly box: number }
  | { readonly do: 'answer'; readonly how: 'escape' | 'acknowledge' | 'poke' }
  | { readonly do: 'meddle'; readonly how: 'remove' | 'highlights' | 'steal focus' | 'mutations' }
  | { readonly do: 'policy'; readonly policy: PolicyChange }
  | { readonly do: 'reload' }
  | { readonly do: 'update' }
  | { readonly do: 'gap'; readonly draft: string };

export type Writing = 'keys' | 'insert' | 'paste' | 'ime';

export interface Sequence {
  readonly surface: ReplicaSurface;
  readonly toggles: Partial<Toggles>;
  readonly policy: PolicyChange;
  readonly steps: readonly Step[];
  /** The way by which, at the end, a flagged draft is tried and a clean one sent, and the drafts. */
  readonly last: { readonly way: number; readonly stop: string; readonly pass: string };
}

/** Keys that edit, move or leave, and send nothing by themselves. */
export const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowLeft',
  'Shift+Home',
  'ControlOrMeta+A',
  'ControlOrMeta+Z',
  'ControlOrMeta+X',
  'Backspace',
  'Delete',
  'Tab',
  'Shift+Tab',
  'Shift+Enter',
  'Escape',
  'Space',
] as const;

export const SWITCHES = ['100001', '100002', '100003', 'secret', 'back', 'minimize'] as const;

/** Every value that is not a default, as [name, value]. */
export const VARIANTS: readonly (readonly [ToggleName, string])[] = TOGGLE_NAMES.flatMap((name) =>
  TOGGLES[name].slice(1).map((value) => [name, value] as const),
);

const box = fc.nat({ max: 2 });
const way = fc.nat({ max: WAYS.length - 1 });
const by = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Writing>('insert') },
  { weight: 2, arbitrary: fc.constant<Writing>('paste') },
  { weight: 1, arbitrary: fc.constant<Writing>('keys') },
  { weight: 2, arbitrary: fc.constant<Writing>('ime') },
);
const policy: fc.Arbitrary<PolicyChange> = fc.record({
  enforcement: fc.oneof(
    { weight: 5, arbitrary: fc.constant('block' as const) },
    { weight: 2, arbitrary: fc.constant('warn' as const) },
    { weight: 2, arbitrary: fc.constant('monitor' as const) },
  ),
  sensitivity: fc.constantFrom('balanced', 'strict', 'lenient'),
  readThread: fc.boolean(),
});

const one = (arbitrary: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> => arbitrary.map((step) => [step]);

/** A draft and, mostly, a try to send it at once: else a short sequence would rarely get to send anything. */
const turn = (draft: fc.Arbitrary<string>): fc.Arbitrary<readonly Step[]> =>
  fc
    .record({ draft, by, box, way, sends: fc.nat({ max: 4 }) })
    .map(({ sends, draft, by, box, way }): readonly Step[] => [
      { do: 'write', draft, by, box },
      ...(sends > 0 ? [{ do: 'send', way, box } as const] : []),
    ]);

const stepsOf = (stop: fc.Arbitrary<string>, draft: fc.Arbitrary<string>): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 30, arbitrary: turn(draft) },
        { weight: 8, arbitrary: one(fc.record({ do: fc.constant('send' as const), way, box })) },
        {
          weight: 16,
          arbitrary: one(fc.record({ do: fc.constant('key' as const), key: fc.constantFrom(...KEYS) })),
        },
        {
          weight: 4,
          arbitrary: one(
            fc.record({
              do: fc.constant('type' as const),
              text: fc.constantFrom(' ok', '!', '😀', ' thanks', 'x'),
            }),
          ),
        },
        {
          weight: 9,
          arbitrary: one(fc.record({ do: fc.constant('press' as const), at: fc.nat({ max: 60 }) })),
        },
        {
          weight: 5,
          arbitrary: one(
            fc.record({
              do: fc.constant('focus' as const),
              at: fc.constantFrom('box', 'send', 'pressable', 'nothing'),
              box,
            }),
          ),
        },
        {
          weight: 6,
          arbitrary: one(fc.record({ do: fc.constant('switch' as const), to: fc.constantFrom(...SWITCHES) })),
        },
        { weight: 2, arbitrary: one(fc.record({ do: fc.constant('reattach' as const), box })) },
        { weight: 4, arbitrary: one(fc.record({ do: fc.constant('edit' as const), box })) },
        {
          weight: 5,
          arbitrary: one(
            fc.record({
              do: fc.constant('file' as const),
              file: fc.nat({ max: FILES.length - 1 }),
              by: fc.constantFrom<FileWay>('paste', 'drop', 'chooser'),
              box,
            }),
          ),
        },
        {
          weight: 6,
          arbitrary: one(
            fc.record({
              do: fc.constant('answer' as const),
              how: fc.constantFrom('escape', 'acknowledge', 'poke'),
            }),
          ),
        },
        {
          weight: 3,
          arbitrary: one(
            fc.record({
              do: fc.constant('meddle' as const),
              how: fc.constantFrom('remove', 'highlights', 'steal focus', 'mutations'),
            }),
          ),
        },
        { weight: 4, arbitrary: one(fc.record({ do: fc.constant('policy' as const), policy })) },
        { weight: 1, arbitrary: one(fc.constant({ do: 'reload' as const })) },
        { weight: 1, arbitrary: one(fc.constant({ do: 'update' as const })) },
        { weight: 1, arbitrary: one(fc.record({ do: fc.constant('gap' as const), draft: stop })) },
      ),
      { minLength: 2, maxLength: 12, size: 'max' },
    )
    .map((parts) => parts.flat());

const SURFACES: readonly ReplicaSurface[] = [
  'thread',
  'tab',
  'comment',
  'post',
  'edit',
  'seller',
  'inbox',
  'form',
  'share',
  'forward',
  'story',
  'embedded',
];

/** Toggles are drawn as a list of values, so that a failure shrinks to the ones that it needs. */
const variants = fc
  .array(fc.constantFrom(...VARIANTS), { maxLength: 4, size: 'max' })
  .map((list) => Object.fromEntries(list) as Partial<Toggles>);

/** A variant without the surface's own box would leave nothing to write in. */
export function withBox(surface: ReplicaSurface, toggles: Partial<Toggles>): Partial<Toggles> {
  if (surface === 'tab' && toggles.tabs === 'none') return { ...toggles, tabs: 'two' };
  // The strict policy of a page holds in the frames it writes, and lets no script of theirs run.
  if (surface === 'embedded' && toggles.embed !== 'shadow') return { ...toggles, csp: 'off' };
  return toggles;
}

/**
 * The sequence with number `at` of a run: each way of sending and each variant of the page has its turn, the rest is
 * chance. `leftOut` are drafts that are not to be used.
 */
export function sequenceArbitrary(
  at: number,
  leftOut: ReadonlySet<string> = new Set(),
): fc.Arbitrary<Sequence> {
  const stop = fc.constantFrom(...MUST_STOP.filter((text) => !leftOut.has(text)));
  const pass = fc.constantFrom(...MUST_PASS.filter((text) => !leftOut.has(text)));
  const draft = fc.oneof({ weight: 3, arbitrary: stop }, { weight: 4, arbitrary: pass });
  const leadAt = at % WAYS.length;
  const lead = WAYS[leadAt];
  const variant = VARIANTS[at % VARIANTS.length];
  if (!lead || !variant) throw new Error('there are no ways or no variants');
  return fc
    .record({
      elsewhere: fc.option(fc.constantFrom(...SURFACES), { freq: 2 }),
      variants,
      policy,
      steps: stepsOf(stop, draft),
      stop,
      pass,
    })
    .map(({ elsewhere, variants, policy, steps, stop, pass }) => ({
      surface: elsewhere ?? lead.home.surface,
      toggles: withBox(elsewhere ?? lead.home.surface, {
        [variant[0]]: variant[1],
        ...variants,
        ...lead.home.toggles,
      }),
      policy,
      steps,
      last: { way: leadAt, stop, pass },
    }));
}
