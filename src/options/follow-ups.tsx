import { useId, useState } from 'preact/hooks';
import { SANCTION_DECISIONS, type SanctionDecision, type SanctionRecorded } from '../audit/sanction.ts';
import type { MessageKey, Text } from '../look/text.ts';
import type { Proposal } from '../policy/types.ts';

const DECISION_WORDS: Readonly<Record<SanctionDecision, MessageKey>> = {
  'no-action': 'followUpNoAction',
  refresher: 'followUpRefresher',
  'verbal-warning-and-refresher': 'followUpVerbal',
  'written-warning': 'followUpWritten',
  'further-step': 'followUpFurther',
};

export interface FollowUpsProps {
  readonly proposals: readonly Proposal[];
  /** Who decides, by the policy. */
  readonly officer: string;
  readonly text: Text;
  onRecord(record: SanctionRecorded): void;
}

/** What the program puts before the privacy officer. It decides nothing, and tells nobody what was decided. */
export function FollowUps({ proposals, officer, text, onRecord }: FollowUpsProps) {
  return (
    <details class="follow-ups">
      <summary>{text('followUpsFor', [officer])}</summary>
      <p>{text('followUpsHint')}</p>
      {proposals.map((proposal) => (
        <FollowUp key={proposal.slips[0]} {...{ proposal, officer, text, onRecord }} />
      ))}
    </details>
  );
}

type One = Omit<FollowUpsProps, 'proposals'> & { readonly proposal: Proposal };

function FollowUp({ proposal, officer, text, onRecord }: One) {
  const id = useId();
  const [decision, decide] = useState<SanctionDecision>();
  const [confirmed, confirm] = useState(false);
  const { who, count, step, slips } = proposal;
  const ready = decision !== undefined && confirmed;
  return (
    <article class="follow-up">
      <h3>{who}</h3>
      <p>
        {text('followUpCount', [String(count)])}{' '}
        {text(step === 'escalation' ? 'followUpProposeEscalation' : 'followUpProposeFirst')}
      </p>
      <p class="decision">
        <label for={id}>{text('followUpDecision')}</label>
        <select
          id={id}
          value={decision ?? ''}
          onChange={({ currentTarget }) =>
            decide(SANCTION_DECISIONS.find((candidate) => candidate === currentTarget.value))
          }
        >
          <option value="">{text('incidentChoose')}</option>
          {SANCTION_DECISIONS.map((candidate) => (
            <option key={candidate} value={candidate}>
              {text(DECISION_WORDS[candidate])}
            </option>
          ))}
        </select>
      </p>
      <label class="sure">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={({ currentTarget }) => confirm(currentTarget.checked)}
        />
        <span>{text('followUpConfirm', [officer])}</span>
      </label>
      <button
        type="button"
        class="button"
        aria-disabled={!ready}
        onClick={() => {
          if (ready) onRecord({ kind: 'sanction-recorded', decision, slips });
        }}
      >
        {text('followUpRecord')}
      </button>
    </article>
  );
}
