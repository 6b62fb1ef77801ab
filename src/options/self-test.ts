import { classify } from '../classifier/index.ts';
import { createFacebook } from '../composer/sites/facebook.ts';
import { installGate } from '../gate/gate.ts';
import { decide } from '../policy/decide.ts';
import type { Decision, PagePolicy } from '../policy/types.ts';
import { SAMPLES, type Sample } from './self-test-samples.ts';

/** What became of one sample, at the policy in force. */
export interface SampleResult {
  readonly sample: Sample;
  readonly action: Decision['action'];
  /** What the classifier said, whatever the policy makes of it: under `monitor` nothing is stopped. */
  readonly verdict: Decision['verdict'];
  /** Whether the press of Send arrived at the box's own listener. */
  readonly sent: boolean;
  readonly ok: boolean;
}

/**
 * Sends every sample from a box of its own through the classifier, the decision and the gate that guard the messenger's
 * page, and looks whether it leaves. Says nothing of whether a tab is guarded: the tabs tell that themselves.
 */
export function runSelfTest(
  window: Window & typeof globalThis,
  policy: PagePolicy,
  samples: readonly Sample[] = SAMPLES,
): readonly SampleResult[] {
  const { document } = window;
  const ending = new window.AbortController();
  const region = document.body.appendChild(document.createElement('div'));
  region.hidden = true;
  try {
    const last: { decision?: Decision | undefined } = {};
    installGate({
      window,
      site: createFacebook(),
      signal: ending.signal,
      // Without the organization's vocabulary: a colleague may bear the name of a sample.
      evaluate: (draft) => {
        last.decision = decide(classify(draft), policy, {});
        return last.decision;
      },
      onFailure: (kind) => decide({ findings: [], cases: [] }, policy, { failure: kind }),
      onDecision: () => undefined,
    });
    return samples.map((sample) => {
      last.decision = undefined;
      const sent = press(document, region, sample.text);
      // Nothing decided is the worst of all: the gate did not see the press.
      const { action, verdict } = last.decision ?? NOTHING;
      const shouldStop = sample.expected === 'stopped';
      const ok = sent === (action === 'allow') && (verdict === 'allow') === !shouldStop;
      return { sample, action, verdict, sent, ok };
    });
  } finally {
    ending.abort();
    region.remove();
  }
}

const NOTHING = { action: 'allow', verdict: 'allow' } as const;

/** Writes into a new box, presses its button by script, and tells whether the page's own listener heard of it. */
function press(document: Document, region: HTMLElement, text: string): boolean {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  const box = document.createElement('textarea');
  const send = document.createElement('button');
  send.type = 'button';
  let sent = false;
  send.addEventListener('click', () => {
    sent = true;
  });
  group.append(box, send);
  region.append(group);
  box.value = text;
  send.click();
  group.remove();
  return sent;
}
