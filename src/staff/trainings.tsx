import { EMBEDDED_TRAINING } from '../audit/training.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView, TrainingView } from '../browser/staff-view.ts';
import { httpsLink } from '../look/https-link.ts';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { OutcomeLine } from './outcome-line.tsx';
import type { Staff } from './use-staff.ts';
import { day, isOverdue } from './words.ts';

export interface TrainingsProps {
  readonly staff: Staff;
  readonly ports: StaffPorts;
  /** Of the messaging policy that lists them. */
  readonly policyVersion: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly text: Text;
}

/** "1 of 3 done", where it is about one person. */
export function TrainingProgress({ staff, text }: Pick<TrainingsProps, 'staff' | 'text'>) {
  const { trainings, personal } = staff.view;
  if (!personal) return null;
  const done = trainings.filter(({ doneAt }) => doneAt !== undefined).length;
  return (
    <p class="mark">
      <progress max={trainings.length} value={done} aria-label={text('popupTraining')} />
      <span>{text('trainingProgress', [number(done, text), number(trainings.length, text)])}</span>
    </p>
  );
}

/** Every training, with what is done and until when. */
export function Trainings(props: TrainingsProps) {
  return (
    <ul class="trainings">
      {props.staff.view.trainings.map((training) => (
        <li key={training.id}>
          <Item {...props} training={training} />
        </li>
      ))}
    </ul>
  );
}

function Item(props: TrainingsProps & { readonly training: TrainingView }) {
  const { training, staff, ports, text } = props;
  const { id, title, url, doneAt } = training;
  if (id === EMBEDDED_TRAINING.id) {
    return (
      <>
        <span class="name">{text('trainingEmbedded')}</span>
        <When {...props} />
        <button type="button" class="button" onClick={() => ports.openWelcome('training')}>
          {text(doneAt === undefined ? 'trainingStart' : 'trainingAgain')}
          <span class="for-screen-readers">
            {' '}
            {text('trainingEmbedded')} {text('opensNewTab')}
          </span>
        </button>
      </>
    );
  }
  const href = httpsLink(url);
  return (
    <>
      {href === undefined ? (
        <span class="name">{title}</span>
      ) : (
        <a
          class="link name"
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          onClick={(event) => {
            event.preventDefault();
            ports.openLink(href);
          }}
        >
          {title}
          <Icon name="external" size={18} />
          <span class="for-screen-readers">{text('opensNewTab')}</span>
        </a>
      )}
      <When {...props} />
      {doneAt === undefined && <Attest {...props} training={training} />}
      <OutcomeLine of={id} outcome={staff.outcome} text={text} />
    </>
  );
}

function Attest(props: TrainingsProps & { readonly training: TrainingView }) {
  const { training, staff, text } = props;
  const isSaving = staff.outcome?.of === training.id && staff.outcome.state === 'saving';
  return (
    <button
      type="button"
      class="button plain"
      aria-disabled={!staff.isKnown || isSaving}
      onClick={() => {
        if (!staff.isKnown || isSaving) return;
        void staff.confirm(training.id, {
          kind: 'training-done',
          training: training.id,
          way: 'attested',
          version: props.policyVersion,
          language: text('languageTag'),
        });
      }}
    >
      {text('trainingFinished')}
      <span class="for-screen-readers">: {training.title}</span>
    </button>
  );
}

function When(props: {
  readonly training: StaffView['trainings'][number];
  readonly now: number;
  readonly text: Text;
}) {
  const { training, now, text } = props;
  const { due, doneAt } = training;
  if (doneAt !== undefined) {
    return (
      <p class="mark good-text">
        <Icon name="done" size={18} />
        <span>{text('trainingDone', [day(doneAt, text)])}</span>
      </p>
    );
  }
  if (due === undefined) return null;
  const late = isOverdue(training, now);
  return (
    <p class={late ? 'mark caution-text' : 'mark small'}>
      <Icon name="waiting" size={18} />
      <span>{text(late ? 'trainingOverdue' : 'trainingDue', [day(due, text)])}</span>
    </p>
  );
}

const number = (count: number, text: Text): string =>
  new Intl.NumberFormat(text('languageTag')).format(count);
