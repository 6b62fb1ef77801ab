import type { Text } from '../look/text.ts';

/** Numbers, days and stretches of time as the reader's language writes them, where this computer is. */
export interface Figures {
  number(count: number): string;
  /** Milliseconds since the epoch; a dash for what is not known. */
  day(time: number | undefined): string;
  moment(time: number | undefined): string;
  /** Milliseconds, in the largest unit that tells enough; a dash for what is not known. */
  stretch(duration: number | undefined): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOTHING = '–';

export function figures(text: Text): Figures {
  const language = text('languageTag');
  const plain = new Intl.NumberFormat(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const unit = (name: 'minute' | 'hour' | 'day', count: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
  return {
    number: (count) => plain.format(count),
    day: (time) => (time === undefined ? NOTHING : day.format(time)),
    moment: (time) => (time === undefined ? NOTHING : moment.format(time)),
    stretch(duration) {
      if (duration === undefined) return NOTHING;
      if (duration < 0) return text('reportBeforeKnown');
      if (duration < 2 * HOUR) return unit('minute', Math.round(duration / MINUTE));
      if (duration < 2 * DAY) return unit('hour', Math.round(duration / HOUR));
      return unit('day', Math.round(duration / DAY));
    },
  };
}
