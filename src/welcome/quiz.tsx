import { useEffect, useRef, useState } from 'preact/hooks';
import { EMBEDDED_TRAINING } from '../audit/training.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { OutcomeLine } from '../staff/outcome-line.tsx';
import type { Staff } from '../staff/use-staff.ts';
import type { Question, Training } from './training/types.ts';

interface QuizProps {
  readonly training: Training;
  readonly staff: Staff;
  readonly text: Text;
}

/** Where somebody is in the questions. Nothing of it is kept before they save a pass. */
type Progress =
  | { readonly at: 'start' }
  | { readonly at: 'question'; readonly index: number; readonly correct: number }
  | { readonly at: 'end'; readonly correct: number };

export function Quiz({ training, staff, text }: QuizProps) {
  const [progress, setProgress] = useState<Progress>({ at: 'start' });
  const [tries, setTries] = useState(1);
  const { questions } = training;
  const begin = () => setProgress({ at: 'question', index: 0, correct: 0 });
  const question = progress.at === 'question' ? questions[progress.index] : undefined;
  return (
    <section class="part quiz">
      {progress.at === 'start' && (
        <button type="button" class="button primary" onClick={begin}>
          {text('quizStart')}
        </button>
      )}
      {progress.at === 'question' && question !== undefined && (
        <Ask
          key={`${tries}.${progress.index}`}
          question={question}
          count={text('quizQuestion', [String(progress.index + 1), String(questions.length)])}
          isLast={progress.index === questions.length - 1}
          text={text}
          onAnswered={(isRight) => {
            const correct = progress.correct + (isRight ? 1 : 0);
            const index = progress.index + 1;
            setProgress(
              index < questions.length ? { at: 'question', index, correct } : { at: 'end', correct },
            );
          }}
        />
      )}
      {progress.at === 'end' && (
        <Result
          correct={progress.correct}
          tries={tries}
          language={training.language}
          staff={staff}
          text={text}
          onRetry={() => {
            setTries(Math.min(tries + 1, 99));
            begin();
          }}
        />
      )}
    </section>
  );
}

interface AskProps {
  readonly question: Question;
  /** "Question 2 of 7". */
  readonly count: string;
  readonly isLast: boolean;
  readonly text: Text;
  onAnswered(isRight: boolean): void;
}

function Ask({ question, count, isLast, text, onAnswered }: AskProps) {
  const [chosen, setChosen] = useState<number | undefined>();
  const [checked, setChecked] = useState<'no' | 'empty' | 'yes'>('no');
  const heading = useFocus<HTMLHeadingElement>();
  const isRight = chosen === question.best;
  const isChecked = checked === 'yes';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isChecked) onAnswered(isRight);
        else setChecked(chosen === undefined ? 'empty' : 'yes');
      }}
    >
      <h2 tabIndex={-1} ref={heading} class="small">
        {count}
      </h2>
      <fieldset>
        <legend>{question.ask}</legend>
        {question.answers.map((answer, index) => (
          <label key={answer} class={isChecked && index === question.best ? 'answer best' : 'answer'}>
            <input
              type="radio"
              name="answer"
              value={index}
              checked={chosen === index}
              disabled={isChecked}
              onChange={() => {
                setChosen(index);
                setChecked('no');
              }}
            />
            <span>{answer}</span>
            {isChecked && index === question.best && <Icon name="done" size={20} />}
          </label>
        ))}
      </fieldset>
      <div role="status">
        {checked === 'empty' && <p class="caution-text">{text('quizChoose')}</p>}
        {isChecked && (
          <p class="why">
            <strong>
              {isRight ? text('quizRight') : text('quizNot', [bare(question.answers[question.best] ?? '')])}
            </strong>{' '}
            {question.why}
          </p>
        )}
      </div>
      <button type="submit" class="button primary">
        {text(isChecked ? (isLast ? 'quizResult' : 'quizNext') : 'quizCheck')}
      </button>
    </form>
  );
}

/** Without quotation marks of its own: it is quoted whole. */
const bare = (answer: string): string => answer.replace(/^[“«]([^”»]*)[”»]$/u, '$1');

interface ResultProps {
  readonly correct: number;
  readonly tries: number;
  readonly language: string;
  readonly staff: Staff;
  readonly text: Text;
  onRetry(): void;
}

function Result({ correct, tries, language, staff, text, onRetry }: ResultProps) {
  const { id, version, questions, passMark } = EMBEDDED_TRAINING;
  const heading = useFocus<HTMLHeadingElement>();
  const isPassed = correct >= passMark;
  const { outcome } = staff;
  const isSaved = outcome?.of === id && outcome.state !== 'failed';
  return (
    <div class="result">
      <h2 tabIndex={-1} ref={heading}>
        {text(isPassed ? 'quizPassed' : 'quizNotYet', [String(correct), String(questions), String(passMark)])}
      </h2>
      {!isPassed && (
        <button type="button" class="button primary" onClick={onRetry}>
          {text('quizRetry')}
        </button>
      )}
      {isPassed && !isSaved && (
        <>
          <p class="small">{text('quizSaveHint')}</p>
          <button
            type="button"
            class="button primary"
            aria-disabled={!staff.isKnown}
            onClick={() => {
              if (!staff.isKnown) return;
              void staff.confirm(id, {
                kind: 'training-done',
                training: id,
                way: 'quiz',
                version,
                language,
                correct,
                questions,
                tries,
              });
            }}
          >
            {text('quizSave')}
          </button>
          {!staff.isKnown && <p class="small">{text('staffWhoNeeded')}</p>}
        </>
      )}
      <OutcomeLine of={id} outcome={outcome} text={text} />
    </div>
  );
}

/** Moves the focus to the new part, so that a screen reader starts there and Tab goes on from it. */
function useFocus<T extends HTMLElement>() {
  const element = useRef<T>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
