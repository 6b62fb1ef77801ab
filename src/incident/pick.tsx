import { useId, useState } from 'preact/hooks';
import type { MessageKey, Text } from '../look/text.ts';

export interface PickProps<Value extends string> {
  readonly label: string;
  /** What it is about, where the eye sees it from what stands above. */
  readonly of?: string;
  readonly options: Readonly<Record<Value, MessageKey>>;
  /** Undefined: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly text: Text;
  onPick(value: Value): void;
}

/** One choice from a list, by the browser's own control. */
export function Pick<Value extends string>({ label, of, options, value, text, onPick }: PickProps<Value>) {
  const id = useId();
  const values = Object.keys(options) as Value[];
  return (
    <p class="pick">
      <label for={id}>
        {label}
        {of !== undefined && <span class="for-screen-readers">: {of}</span>}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => {
          const chosen = values.find((candidate) => candidate === event.currentTarget.value);
          if (chosen !== undefined) onPick(chosen);
        }}
      >
        {value === undefined && <option value="">{text('incidentChoose')}</option>}
        {values.map((candidate) => (
          <option key={candidate} value={candidate}>
            {text(options[candidate])}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Answers that are saved together, begun anew whenever what is stored changes. */
export function useAnswers<Answers extends object>(stored: Partial<Answers> | undefined) {
  const [changed, setChanged] = useState<Partial<Answers>>({});
  const answers: Partial<Answers> = { ...stored, ...changed };
  return {
    answers,
    isChanged: Object.keys(changed).length > 0,
    answer: (part: Partial<Answers>) => setChanged({ ...changed, ...part }),
    reset: () => setChanged({}),
  };
}
