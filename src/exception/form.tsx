import { useId, useRef, useState } from 'preact/hooks';
import { EXCEPTION_WARNING } from '../audit/exception-records.ts';
import { areDaysPossible } from '../audit/exceptions.ts';
import type { ExceptionRequest } from '../browser/exception-views.ts';
import { Icon } from '../look/icon.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import { referenceFault } from './reference.ts';

export interface FormProps {
  readonly ticket: string;
  readonly policy: Policy;
  readonly now: number;
  readonly text: Text;
  onGrant(asked: ExceptionRequest): void;
}

const CONFIRMATIONS: readonly MessageKey[] = [
  'exceptionAsked',
  'exceptionWarned',
  'exceptionPrefers',
  'exceptionAdult',
];

const STAYS_STOPPED: readonly MessageKey[] = [
  'exceptionStaysNumbers',
  'exceptionStaysPeople',
  'exceptionStaysMatters',
  'exceptionStaysFiles',
];

interface Fault {
  /** The field to set right. */
  readonly of: 'reference' | 'consented';
  readonly words: MessageKey;
}

/** Everything is asked for each chat anew; the number of the form is the only thing that is typed. */
export function Form({ ticket, policy, now, text, onGrant }: FormProps) {
  const id = useId();
  const [fault, setFault] = useState<Fault>();
  const form = useRef<HTMLFormElement>(null);
  const { approvedBy, reference: pattern } = policy.patientExceptions;
  const refuse = (of: Fault['of'], words: MessageKey): void => {
    setFault({ of, words });
    form.current?.querySelector<HTMLInputElement>(`[name="${of}"]`)?.focus();
  };
  const submit = (filled: HTMLFormElement): void => {
    const entered = new FormData(filled);
    const field = (name: string) => String(entered.get(name) ?? '').trim();
    const asked = {
      ticket,
      reference: field('reference'),
      consented: field('consented'),
      expires: field('expires'),
    };
    const wrong = referenceFault(asked.reference, pattern, policy.vocabulary);
    if (wrong !== undefined)
      refuse('reference', wrong === 'format' ? 'exceptionReferenceFormat' : 'exceptionReferenceIdentifier');
    else if (!areDaysPossible(asked.consented, asked.expires, now)) refuse('consented', 'exceptionDays');
    else {
      setFault(undefined);
      onGrant(asked);
    }
  };
  return (
    <form
      ref={form}
      class="part"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <h2>{text('exceptionFormHeading')}</h2>
      <p>{text('exceptionIntro', [approvedBy])}</p>
      <h3>{text('exceptionWarningHeading', [EXCEPTION_WARNING])}</h3>
      <blockquote>{text('exceptionWarning')}</blockquote>
      <h3>{text('exceptionStays')}</h3>
      <ul class="bullets">
        {STAYS_STOPPED.map((matter) => (
          <li key={matter}>{text(matter)}</li>
        ))}
      </ul>
      <fieldset>
        <legend>{text('exceptionConfirm')}</legend>
        {CONFIRMATIONS.map((confirmation) => (
          <label key={confirmation} class="check">
            <input type="checkbox" required />
            <span>{text(confirmation)}</span>
          </label>
        ))}
      </fieldset>
      <p class="field">
        <label for={`${id}r`}>{text('exceptionReference')}</label>
        <input
          id={`${id}r`}
          name="reference"
          type="text"
          required
          maxLength={40}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}h`}
          aria-invalid={fault?.of === 'reference'}
        />
        <small id={`${id}h`}>{text('exceptionReferenceHint')}</small>
      </p>
      {fault?.of === 'reference' && <FaultLine words={text(fault.words)} />}
      <div class="days">
        <p class="field">
          <label for={`${id}c`}>{text('exceptionConsented')}</label>
          <input
            id={`${id}c`}
            name="consented"
            type="date"
            required
            aria-invalid={fault?.of === 'consented'}
          />
        </p>
        <p class="field">
          <label for={`${id}e`}>{text('exceptionExpires')}</label>
          <input id={`${id}e`} name="expires" type="date" required />
        </p>
      </div>
      {fault?.of === 'consented' && <FaultLine words={text(fault.words)} />}
      <p>
        <button type="submit" class="button primary">
          {text('exceptionGrant')}
        </button>
      </p>
    </form>
  );
}

function FaultLine({ words }: { readonly words: string }) {
  return (
    <p role="alert" class="fault">
      <Icon name="warning" />
      <span>{words}</span>
    </p>
  );
}
