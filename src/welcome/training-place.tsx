import { EMBEDDED_TRAINING } from '../audit/training.ts';
import { pickLanguage } from '../look/pick-language.ts';
import type { Text } from '../look/text.ts';
import type { Staff } from '../staff/use-staff.ts';
import { Quiz } from './quiz.tsx';
import { TRAININGS } from './training/index.ts';

/** The training that comes with the program: five short parts, then the questions. */
export function TrainingPlace({ staff, text }: { readonly staff: Staff; readonly text: Text }) {
  const training = pickLanguage(TRAININGS, text('languageTag'));
  if (training === undefined) return null;
  const { questions, passMark } = EMBEDDED_TRAINING;
  return (
    <>
      <section class="part">
        <h2 tabIndex={-1}>{text('trainingEmbedded')}</h2>
        <p class="small">{text('quizIntro', [String(questions), String(passMark)])}</p>
        <ol class="lessons">
          {training.parts.map(({ title, points }) => (
            <li key={title}>
              <h3>{title}</h3>
              <ul class="bullets">
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      <Quiz training={training} staff={staff} text={text} />
    </>
  );
}
