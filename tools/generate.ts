import { CHAT_PASS, CHAT_STOP } from './generate/chat-frames.ts';
import { CHATTER, PASS, STOP } from './generate/frames.ts';
import { type Draw, slots } from './generate/slots.ts';
import { typo } from './generate/typing.ts';
import type { Labelled } from './train/examples.ts';
import { chance } from './train/logistic.ts';

/** Rows drawn from each frame: with names and numbers enough to learn the slot and not its filling. */
const EACH = 60;
/** Rows drawn from each chat frame, whose words matter more than its slots. */
const EACH_CHAT = 12;
/** A generated row counts this much beside a hand-written one. */
const WEIGHT = 0.25;
const CHAT_WEIGHT = 0.25;

type Slots = ReturnType<typeof slots>;

function filled(frame: string, lists: Slots, draw: Draw): string {
  let text = frame;
  // Choices first, innermost first; then slots, of which a chatter sentence has none.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\(([^()<>]*(?:<\w+>[^()<>]*)*\|[^()]*)\)/, (_, choices: string) => {
      const all = choices.split('|');
      return all[draw(all.length)] ?? '';
    });
  }
  return text
    .replaceAll(/<(\w+)>/g, (_, slot: string) =>
      slot === 'chatter' ? (CHATTER[draw(CHATTER.length)] ?? '') : (lists[slot]?.(draw) ?? ''),
    )
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

function styled(text: string, draw: Draw): string {
  switch (draw(8)) {
    case 0:
    case 1:
    case 2:
      return text.toLowerCase().replaceAll(/[.!]+(?=\s|$)/g, '');
    case 3:
      return text
        .toLowerCase()
        .replaceAll(/\b(?:mr|mrs|ms|miss)\.? /g, '')
        .replaceAll(/[.,!?]/g, '');
    case 4:
      return typo(text.toLowerCase(), draw);
    case 5:
      return draw(4) === 0 ? text.toUpperCase() : typo(text, draw);
    default:
      return text;
  }
}

/** The generated training rows: the same seed, the same rows. */
export function generate(seed: number): Labelled[] {
  const next = chance(seed);
  const draw: Draw = (limit) => Math.floor(next() * limit);
  const lists = slots();
  const rows: Labelled[] = [];
  for (const [frames, stop] of [
    [STOP, true],
    [PASS, false],
  ] as const) {
    frames.forEach((frame, index) => {
      for (let i = 0; i < EACH; i++) {
        const text = styled(filled(frame, lists, draw), draw);
        rows.push({ text, stop, weight: WEIGHT, source: `${stop ? 'stop' : 'pass'}-${index}` });
      }
    });
  }
  for (const [frames, stop] of [
    [CHAT_STOP, true],
    [CHAT_PASS, false],
  ] as const) {
    frames.forEach(({ text, before }, index) => {
      for (let i = 0; i < EACH_CHAT; i++) {
        const said = filled(text, lists, draw);
        const thread =
          before === undefined
            ? undefined
            : {
                kind: 'individual' as const,
                recent: [{ from: 'them' as const, text: casual(filled(before, lists, draw), draw) }],
              };
        rows.push({
          text: casual(said, draw),
          thread,
          stop,
          weight: CHAT_WEIGHT,
          source: `${stop ? 'chat-stop' : 'chat-pass'}-${index}`,
        });
      }
    });
  }
  return rows;
}

/** Chat as it is typed: mostly small letters, a slip now and then. */
function casual(text: string, draw: Draw): string {
  const kind = draw(10);
  if (kind === 0) return text.toUpperCase();
  if (kind < 4) return text.toLowerCase();
  if (kind === 4) return typo(text.toLowerCase(), draw);
  if (kind < 7) return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
  return text;
}
