import { Part } from '../look/part.tsx';
import type { Text } from '../look/text.ts';
import type { WeekNumbers } from '../policy/types.ts';
import { isOne, number } from './count.ts';

/** What happened here in seven days: two plain counts, for this person alone. No score, nobody to compare with. */
export function NumbersSection({ numbers, text }: { readonly numbers: WeekNumbers; readonly text: Text }) {
  const { stopped, reportedWrong } = numbers;
  return (
    <Part icon="held" title={text('numbersTitle')}>
      <p>{stoppedSentence(stopped, text)}</p>
      {reportedWrong > 0 && (
        <p>
          {text(isOne(reportedWrong, text) ? 'numbersWrongOne' : 'numbersWrongOther', [
            number(reportedWrong, text),
          ])}
        </p>
      )}
      <p class="small">{text('numbersForYou')}</p>
    </Part>
  );
}

function stoppedSentence(count: number, text: Text): string {
  if (count === 0) return text('numbersStoppedNone');
  return text(isOne(count, text) ? 'numbersStoppedOne' : 'numbersStoppedOther', [number(count, text)]);
}
