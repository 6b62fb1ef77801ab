import type { Text } from '../look/text.ts';
import type { DraftSummary } from '../report/sum-drafts.ts';
import type { Figures } from './figures.ts';
import { Table } from './table.tsx';

const HEIGHT = 100;
/** Of a column and the space after it, in the drawing's own units. */
const STEP = 10;
const COLUMN = 7;

export interface WeekChartProps {
  readonly drafts: DraftSummary;
  readonly figures: Figures;
  readonly text: Text;
}

/**
 * Columns of what was stopped, and on top of them of what went all the same. Drawn here rather than by a library: it must
 * stand in a file without scripts, print as it is seen, and every number of it stands in the table below.
 */
export function WeekChart({ drafts, figures, text }: WeekChartProps) {
  const { weeks, earlier } = drafts;
  const most = Math.max(...weeks.map(({ stopped, went }) => stopped + went));
  if (!(most > 0)) return null;
  const scale = (count: number) => (HEIGHT * count) / most;
  const [first] = weeks;
  const caption = text('reportWeeks');
  return (
    <figure>
      <figcaption>
        {caption}{' '}
        <span class="legend">
          <Swatch of="stopped" /> {text('reportFateStopped')} <Swatch of="went" /> {text('reportWent')}
        </span>
      </figcaption>
      <div class="scale small">{figures.number(most)}</div>
      <svg
        class="weeks"
        role="img"
        aria-label={text('reportWeeksChart', [figures.number(most)])}
        viewBox={`0 0 ${weeks.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {weeks.map(({ start, stopped, went }, index) => (
          <g key={start}>
            <rect
              class="stopped"
              x={index * STEP + (STEP - COLUMN) / 2}
              y={HEIGHT - scale(stopped)}
              width={COLUMN}
              height={scale(stopped)}
            />
            <rect
              class="went"
              x={index * STEP + (STEP - COLUMN) / 2}
              y={HEIGHT - scale(stopped + went)}
              width={COLUMN}
              height={scale(went)}
            />
          </g>
        ))}
      </svg>
      <div class="ends small">
        <span>{figures.day(first?.start)}</span>
        <span>{figures.day(weeks.at(-1)?.start)}</span>
      </div>
      <Table
        caption={text('reportWeeksTable')}
        columns={[text('reportWeekFrom'), text('reportFateStopped'), text('reportWent')]}
        rows={[
          ...(earlier.stopped + earlier.went > 0
            ? [[text('reportEarlier'), figures.number(earlier.stopped), figures.number(earlier.went)]]
            : []),
          ...weeks.map(({ start, stopped, went }) => [
            figures.day(start),
            figures.number(stopped),
            figures.number(went),
          ]),
        ]}
      />
    </figure>
  );
}

function Swatch({ of }: { readonly of: 'stopped' | 'went' }) {
  return (
    <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect class={of} x="1" y="1" width="8" height="8" />
    </svg>
  );
}
