import { Part } from '../look/part.tsx';
import { TrainingProgress, Trainings, type TrainingsProps } from '../staff/trainings.tsx';

/** How far this person is, and every training behind a line: the popup is small. */
export function TrainingSection(props: TrainingsProps) {
  const { staff, text } = props;
  // Opened where something has to be finished.
  const isPressing = staff.view.trainings.some(
    ({ due, doneAt }) => due !== undefined && doneAt === undefined,
  );
  return (
    <Part icon="training" title={text('popupTraining')}>
      <TrainingProgress staff={staff} text={text} />
      <details open={isPressing}>
        <summary>{text('popupTrainings')}</summary>
        <Trainings {...props} />
      </details>
    </Part>
  );
}
