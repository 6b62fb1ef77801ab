import type { ComponentChildren } from 'preact';
import type { MessageKey, Text } from '../../look/text.ts';
import { diff } from '../../rewrite/diff.ts';
import type { View } from '../view.ts';
import { Press } from './buttons.tsx';
import { REASONS } from './reasons.ts';

interface StepSectionProps {
  readonly view: Exclude<View, 'ways'>;
  readonly draft: string;
  readonly safe: string | undefined;
  readonly text: Text;
  readonly armed: boolean;
}

interface Words {
  readonly heading: MessageKey;
  readonly advice: MessageKey;
  /** Values and words of the buttons, best first. */
  readonly buttons: readonly (readonly [value: string, words: MessageKey])[];
}

const CLEAR = [
  ['clear-all', 'noticeMovedClearAll'],
  ['clear', 'noticeMovedClear'],
  ['edit', 'noticeMovedKeep'],
] as const;
const BACK = ['ways', 'noticeBack'] as const;

const STEPS: Readonly<Record<StepSectionProps['view'], Words>> = {
  safe: {
    heading: 'noticeSafeHeading',
    advice: 'noticeSafeAdvice',
    buttons: [['use-safe', 'noticeSafeUse'], BACK],
  },
  thanks: {
    heading: 'noticeWrongThanks',
    advice: 'noticeDraftKept',
    buttons: [['edit', 'noticeEdit'], BACK],
  },
  anyway: {
    heading: 'noticeAnywayHeading',
    advice: 'noticeWrongAdvice',
    buttons: [...REASONS.map(([code, words]) => [`acknowledge:${code}`, words] as const), BACK],
  },
  sure: {
    heading: 'noticeSureHeading',
    advice: 'noticeSureAdvice',
    buttons: [BACK, ['really', 'noticeSureYes']],
  },
  really: {
    heading: 'noticeReallyHeading',
    advice: 'noticeReallyAdvice',
    buttons: [BACK, ['emergency', 'noticeReallyYes']],
  },
  moved: { heading: 'noticeMovedHeading', advice: 'noticeMovedAsk', buttons: CLEAR },
  'not-copied': {
    heading: 'noticeMovedFailed',
    advice: 'noticeDraftKept',
    buttons: [['edit', 'noticeEdit'], BACK],
  },
};

/** One question or one preview after the first choice, in place of the list of ways. */
export function StepSection({ view, draft, safe, text, armed }: StepSectionProps) {
  const { heading, advice, buttons } = STEPS[view];
  const picks = view === 'anyway';
  return (
    <>
      <h2 tabIndex={-1} data-start>
        {text(heading)}
      </h2>
      {view === 'safe' && safe !== undefined && <Difference before={draft} after={safe} />}
      <p class="advice">{text(advice)}</p>
      <div class={picks ? 'buttons picks' : 'buttons'}>
        {buttons.map(([value, words], index) => (
          <Press key={value} value={value} look={index === 0 && !picks ? 'primary' : 'plain'} armed={armed}>
            {text(words)}
          </Press>
        ))}
      </div>
    </>
  );
}

const TAG = {
  kept: (words: ComponentChildren, key: number) => <span key={key}>{words}</span>,
  removed: (words: ComponentChildren, key: number) => <del key={key}>{words}</del>,
  added: (words: ComponentChildren, key: number) => <ins key={key}>{words}</ins>,
};

function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <blockquote class="diff" dir="auto">
      {diff(before, after).map(({ role, text }, index) => TAG[role](text, index))}
    </blockquote>
  );
}
