import type { Page } from 'playwright-core';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { clickNotice, noticeTree } from '../e2e/support/notice.ts';
import { openSurface } from '../e2e/support/replica-page.ts';
import type { SentRecord } from '../replica/sent.ts';
import { parseToggles, type Toggles } from '../replica/toggles.ts';
import { type Desk, type Seen, type SeenBox, sitDown } from './desk.ts';
import { FILES, labelOfFile } from './files.ts';
import { isStoppedAlone, labelOf, sameWords } from './labels.ts';
import type { PolicyChange, Rig } from './rig.ts';
import { type Sequence, type Step, type Writing, withBox } from './sequence.ts';
import { count, countAttempt, type Fault, type Tally } from './tally.ts';
import { WAYS, type Way } from './ways.ts';
import { writeBy } from './writing.ts';

/** An invariant that did not hold. The drafts are invented, so the message may quote them. */
export class Broken extends Error {
  readonly fault: Fault;
  constructor(fault: Fault, message: string) {
    super(`${fault}: ${message}`);
    this.fault = fault;
  }
}

/** Milliseconds for the page to do what it must; nothing is waited for longer than it takes. */
const PATIENCE = 8_000;
/** A step that takes longer hangs. */
const STUCK = 60_000;

/**
 * A script that goes on with a draft of whose stop the person was told is stopped without a word, while no more than this
 * passes between its tries (milliseconds). Measured here from the end of one to the start of the next, which is shorter.
 */
const SCRIPT_GOES_ON = 2_000;

/** Errors that the page makes for itself, without the extension as well: its strict policy and its own style attribute. */
const BENIGN = [/^console: Applying inline style violates the following Content Security Policy directive/];

/** What the line says of a stop: the words around those for what was found. */
const TELLS = [english.sayTypeahead, english.sayNewline, english.sayAgain].map(({ message }) =>
  message.split('$kinds$'),
);

const quote = (text: string) => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
const GO_ON = /^(I checked: let me send it|.*add it.*)$/i;

/** Plays one sequence and throws at the first invariant that does not hold. */
export async function play(rig: Rig, sequence: Sequence, tally: Tally): Promise<void> {
  const desk = sitDown(rig.page, rig.session);
  rig.replica.reset();
  await rig.takeAllErrors();
  const player = createPlayer(rig, desk, tally, sequence);
  await limited('opening', player.open());
  for (const step of sequence.steps) {
    count(tally.steps, step.do);
    await limited(JSON.stringify(step), player.take(step));
    player.checkErrors(rig.takeErrors());
  }
  await limited('the last messages', player.finish());
  player.checkErrors(await rig.takeAllErrors());
}

/** What the notice says and which of its buttons react, for the message of a failure. */
async function noticeWords(page: Page): Promise<string> {
  const said = (await noticeTree(page))
    .filter(({ role, box }) => ['heading', 'button', 'status'].includes(role) && box !== undefined)
    .map(({ name, text, disabled, focused }) =>
      [name || text, disabled ? '(off)' : '', focused ? '(focused)' : ''].join(''),
    );
  return said.join(', ');
}

/**
 * Whether the line that tells of a stop stands in the page. The words count, not a place: the pill beside the box is there
 * whether somebody tried to send or not. They come a moment after the stop; `isOptional`: they need not be waited for.
 */
async function isLineShown(page: Page, isOptional: boolean): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE; ; ) {
    const tree = await noticeTree(page);
    if (tree.some(({ text }) => TELLS.some((words) => words.every((part) => text.includes(part)))))
      return true;
    if (isOptional || Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function limited(what: string, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const stuck = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Broken('error', `stuck at ${what}`)), STUCK);
  });
  try {
    await Promise.race([work, stuck]);
  } catch (error) {
    if (error instanceof Broken) throw error;
    throw new Broken('error', `${what}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

interface Player {
  open(): Promise<void>;
  take(step: Step): Promise<void>;
  /** A flagged draft is stopped and the next clean one arrives, whatever was done before. */
  finish(): Promise<void>;
  checkErrors(all: readonly string[]): void;
}

function createPlayer(rig: Rig, desk: Desk, tally: Tally, sequence: Sequence): Player {
  const { replica, page } = rig;
  let policy: PolicyChange = sequence.policy;
  let documentId: number | undefined;
  /** Patient information stands in this conversation: short answers to it are no small talk any more. */
  let said = false;
  /** Drafts that the person was warned of and chose to send, and files that were let in. */
  const acknowledged = new Set<string>();
  const letIn = new Set<string>();
  /** When (milliseconds) the person was last told, of which drafts, that they were stopped. */
  const toldOf = new Map<string, number>();
  /** Our script came into this page after the page's own first listeners, which nothing can stop before they run. */
  let isLate = false;
  const comesFirst = (toggles: Toggles) => isLate && toggles.early === 'send';
  let counted = 0;
  /**
   * Something was pressed that may have sent a form: the browser does so in its own time, and then there is a new page. What
   * was in force at the press decides, whatever is in force once it arrives.
   */
  let posting: { readonly under: PolicyChange; readonly from: number | undefined } | undefined;
  const mayPost = () => {
    posting = { under: policy, from: documentId };
  };

  const tellOf = (boxes: readonly SeenBox[]) => {
    for (const { text } of boxes) toldOf.set(sameWords(text), Date.now());
  };
  const goesOn = ({ byScript }: Way, text: string) =>
    byScript === true && Date.now() - (toldOf.get(sameWords(text)) ?? 0) < SCRIPT_GOES_ON;

  const isStopping = (under = policy) => under.enforcement !== 'monitor';
  const newRecords = (): readonly SentRecord[] => {
    const records = replica.sent().slice(counted);
    counted += records.length;
    return records;
  };

  async function look(): Promise<Seen> {
    for (const deadline = Date.now() + PATIENCE; ; ) {
      try {
        const seen = await desk.look();
        if (seen.documentId === documentId) return seen;
        documentId = seen.documentId;
        said = false;
        isLate = false;
        acknowledged.clear();
        letIn.clear();
        toldOf.clear();
        if (!seen.path.startsWith('blank')) await rig.settled();
      } catch (error) {
        // The page is on its way to another one.
        if (Date.now() > deadline || error instanceof Broken) throw error;
        await page.waitForLoadState('load');
      }
    }
  }

  async function until(holds: (seen: Seen) => boolean): Promise<Seen | undefined> {
    for (const deadline = Date.now() + PATIENCE; ; ) {
      const seen = await look();
      if (holds(seen)) return seen;
      if (Date.now() > deadline) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  const togglesOf = (seen: Seen): Toggles => {
    const query = seen.path.includes('?') ? seen.path.slice(seen.path.indexOf('?')) : '';
    return parseToggles(new URLSearchParams(query));
  };
  const pick = (seen: Seen, at: number): number => at % Math.max(1, seen.boxes.length);

  function isAcknowledged(text: string, under = policy): boolean {
    return (
      acknowledged.has(sameWords(text)) && (under.enforcement === 'warn' || under.sensitivity === 'lenient')
    );
  }

  const isFlagged = (text: string) =>
    (labelOf(text) ?? (isStoppedAlone(text) ? 'stop' : undefined)) === 'stop';

  /** Judges what left since the last time. `written` is what the boxes held before. */
  function judge(written: readonly SeenBox[]): readonly SentRecord[] {
    const records = newRecords();
    for (const { text, path, surface, files } of records) {
      count(tally.paths, path);
      const under = path === 'form-post' ? (posting?.under ?? policy) : policy;
      if (path === 'like' || path === 'quick-reply') continue;
      if (path === 'early-listener' && isLate && isStopping(under) && isFlagged(text)) {
        tally.beforeUs += 1;
        said = true;
        continue;
      }
      // The share sheet and the forward dialog carry something else where nothing was written.
      const carried =
        (surface === 'forward' || surface === 'share') && written.every((box) => box.text.trim() === '');
      if (carried) continue;
      if (isStopping(under) && isFlagged(text) && !isAcknowledged(text, under))
        throw new Broken('leak', `${quote(text)} left by ${path} from ${surface} at ${under.enforcement}`);
      for (const name of files) {
        if (isStopping(under) && labelOfFile(name) !== 'pass' && !letIn.has(name))
          throw new Broken('leak', `the file ${name} left from ${surface} at ${under.enforcement}`);
      }
      if (isFlagged(text)) said = true;
    }
    const spoken = records.filter(({ path }) => path !== 'like' && path !== 'quick-reply');
    if (spoken.length > 1 && new Set(spoken.map(({ text }) => text)).size < spoken.length)
      throw new Broken('harmed', `sent more than once: ${spoken.map(({ text }) => quote(text)).join(', ')}`);
    return spoken;
  }

  /** Without the form that was sent by an earlier press. */
  function judgeNew(written: readonly SeenBox[]): readonly SentRecord[] {
    const records = judge(written).filter(({ path }) => {
      if (!posting || path !== 'form-post') return true;
      posting = undefined;
      return false;
    });
    // What a page posts has arrived before the next page is there.
    if (posting && posting.from !== documentId) posting = undefined;
    return records;
  }

  /** Nothing may have left: nobody tried to send. */
  function nothingLeft(before: Seen, what: string): void {
    const records = judgeNew(before.boxes);
    if (records.length > 0)
      throw new Broken('harmed', `${what} sent ${records.map(({ text }) => quote(text)).join()}`);
  }

  async function closeNotice(): Promise<Seen> {
    const before = await look();
    nothingLeft(before, 'nobody');
    if (!before.notice) return before;
    await desk.press('Escape');
    const after = await until((seen) => !seen.notice);
    if (!after) throw new Broken('harmed', `Escape does not close the notice: ${await noticeWords(page)}`);
    nothingLeft(before, 'closing the notice');
    return after;
  }

  async function openHome(): Promise<void> {
    await openSurface(page, sequence.surface, { toggles: sequence.toggles });
    await look();
  }

  /** The draft that was stopped last, as long as nobody wrote since. */
  let told: string | undefined;

  async function write(at: number, text: string, by: Writing): Promise<boolean> {
    told = undefined;
    const before = await closeNotice();
    const box = pick(before, at);
    const target = before.boxes[box];
    if (!target || !(await desk.do(['box', box], 'take'))) return false;
    if (target.text !== '') await desk.clear();
    await writeBy(desk, by, box, target, text);
    const after = await look();
    nothingLeft(before, 'writing');
    const now = after.boxes[box]?.text;
    if (now === undefined || sameWords(now) !== sameWords(text))
      throw new Broken(
        'harmed',
        `wrote ${quote(text)} by ${by}, the ${target.surface} box holds ${quote(now ?? '')}`,
      );
    return true;
  }

  /** False where nobody could have sent in that way. */
  async function send(at: number, way: Way): Promise<boolean> {
    let before = await closeNotice();
    const box = pick(before, at);
    let target = before.boxes[box];
    if (!target) return false;
    const hasStuff = (one: SeenBox) => one.text.trim() !== '' || one.staged > 0;
    if (hasStuff(target) && !target.hasSend) {
      // The Like button takes its time to become Send.
      before = (await until((seen) => seen.boxes[box]?.hasSend ?? true)) ?? before;
      target = before.boxes[box] ?? target;
    }
    const toggles = togglesOf(before);
    const wouldSend = hasStuff(target) && way.sends({ box: target, toggles });
    const label = target.text.trim() === '' ? undefined : labelOf(target.text);
    const mustStop =
      isStopping() && isFlagged(target.text) && !isAcknowledged(target.text) && !comesFirst(toggles);
    const isOtherClean = before.boxes.every((other, index) => index === box || !isFlagged(other.text));
    const mustArrive =
      wouldSend &&
      target.text.trim() !== '' &&
      (!isStopping() || (label === 'pass' && !said && isOtherClean));

    if (wouldSend) await desk.do(['box', box], 'focus');
    // Whatever form leaves from here on may be of this press.
    if (!isStopping()) posting = undefined;
    const mayBeSilent = goesOn(way, target.text);
    if (!(await way.act(desk, box))) return false;
    if (mustArrive) await replica.waitForSent(counted + 1, PATIENCE).catch(() => undefined);
    const judgeHere = target.surface === 'form' ? judge : judgeNew;
    const records = judgeHere(before.boxes);
    const after = await look();
    const late = judgeHere(before.boxes);
    const outcome = records.length + late.length > 0 ? 'delivered' : after.notice ? 'stopped' : 'nothing';
    if (wouldSend || outcome !== 'nothing') {
      const isStopped = mustStop && outcome === 'nothing';
      countAttempt(tally, way.name, target.surface, toggles, isStopped ? 'stopped' : outcome);
    }
    // Its own form is on its way still; not where the person was told that it was stopped.
    if (target.surface === 'form' && outcome === 'nothing') mayPost();
    const what = `${quote(target.text)} by ${way.name} from ${target.surface} at ${policy.enforcement}`;
    if (mustArrive) {
      const [only] = records;
      if (!only || records.length + late.length !== 1)
        throw new Broken(
          'harmed',
          `${what} arrived ${records.length + late.length} times${after.notice ? ', stopped' : ''}`,
        );
      const plain = (text: string) => text.replace(/\u200b/g, '');
      if (plain(only.text) !== plain(target.text))
        throw new Broken('harmed', `${what} arrived as ${quote(only.text)}`);
      if (only.files.length !== target.staged)
        throw new Broken('harmed', `${what} arrived without its files`);
    }
    if (mustStop) {
      // Where Enter is a line break it takes the place of what is selected, with and without us.
      const isThere = after.boxes.some((other) => sameWords(other.text) === sameWords(target.text));
      if (wouldSend && !isThere)
        throw new Broken('harmed', `${what} was stopped and is no longer in the box`);
      const mayBeALine = isQuiet(target, toggles) || told === target.text;
      const isTold = after.notice || (mayBeALine && wouldSend && (await isLineShown(page, mayBeSilent)));
      told = target.text;
      if (wouldSend && !isTold && !mayBeSilent)
        throw new Broken('harmed', `${what} was stopped without a word`);
      if (isTold || mayBeSilent) tellOf(before.boxes);
      if (isTold && posting && isStopping(posting.under)) posting = undefined;
    }
    return true;
  }

  /** Where Enter may mean something else, the stop is told by a line that takes no focus; so is the same draft again. */
  const isQuiet = ({ surface }: SeenBox, toggles: Toggles): boolean =>
    toggles.mentions === 'on' || surface === 'inbox' || surface === 'form' || surface === 'seller';

  async function addFile(at: number, step: Extract<Step, { do: 'file' }>): Promise<void> {
    const before = await closeNotice();
    const box = pick(before, at);
    const target = before.boxes[box];
    const file = FILES[step.file];
    // Files may be dropped on the thread of the full page only.
    const takesFiles = target?.surface === 'thread' || (target?.surface === 'tab' && step.by !== 'drop');
    if (!file || !target || !takesFiles) return;
    if (!(await desk.file(box, step.by, file))) return;
    const mayEnter = !isStopping() || file.label === 'pass';
    const after = await until((seen) =>
      mayEnter ? seen.boxes[box]?.staged === target.staged + 1 : seen.notice,
    );
    nothingLeft(before, 'adding a file');
    if (!after)
      throw new Broken(
        mayEnter ? 'harmed' : 'leak',
        `the file ${file.name} by ${step.by} into ${target.surface} at ${policy.enforcement} was ${mayEnter ? 'kept out' : 'not questioned'}: ${await noticeWords(page)}`,
      );
    if (!isStopping()) letIn.add(file.name);
    else if (!mayEnter && (after.boxes[box]?.staged ?? 0) > target.staged)
      throw new Broken('leak', `the file ${file.name} waits to be sent at ${policy.enforcement}`);
  }

  async function answer(how: 'escape' | 'acknowledge' | 'poke'): Promise<void> {
    const before = await look();
    if (!before.notice) return;
    if (how === 'poke') {
      for (const box of before.boxes.keys()) {
        await desk.do(['send', box], 'click');
        await desk.do(['box', box], 'enter');
        await desk.do(['box', box], 'submit');
      }
      await look();
      judge(before.boxes);
      mayPost();
      tellOf(before.boxes);
      return;
    }
    if (how === 'acknowledge') {
      const button = (await noticeTree(page)).find(
        (node) => node.role === 'button' && node.box !== undefined && GO_ON.test(node.name),
      );
      if (button) {
        for (const { text } of before.boxes) acknowledged.add(sameWords(text));
        for (const { name } of FILES) letIn.add(name);
        await clickNotice(page, button.name);
        if (!(await until((seen) => !seen.notice)))
          throw new Broken('harmed', 'the answer does not close the notice');
        nothingLeft(before, 'answering the notice');
        return;
      }
    }
    await closeNotice();
  }

  async function take(step: Step): Promise<void> {
    switch (step.do) {
      case 'write':
        await write(step.box, step.draft, step.by);
        return;
      case 'send': {
        const way = WAYS[step.way];
        if (way) await send(step.box, way);
        return;
      }
      case 'answer':
        return answer(step.how);
      case 'policy':
        policy = step.policy;
        await rig.publish(policy);
        await rig.settled();
        return;
      case 'file':
        return addFile(step.box, step);
      case 'reload':
        await page.reload();
        await look();
        return;
      case 'update':
        await rig.reloadExtension();
        await rig.settled();
        isLate = true;
        return;
      case 'gap':
        return gap(step.draft);
      default:
        return otherwise(step);
    }
  }

  /** What moves, edits, looks or meddles, and should send nothing; what is pressed may send, once. */
  async function otherwise(
    step: Extract<
      Step,
      { do: 'key' | 'type' | 'press' | 'focus' | 'switch' | 'reattach' | 'edit' | 'meddle' }
    >,
  ): Promise<void> {
    const before = step.do === 'meddle' ? await look() : await closeNotice();
    switch (step.do) {
      case 'key':
        await desk.press(step.key);
        break;
      case 'type':
        await page.keyboard.insertText(step.text);
        break;
      case 'press': {
        const at = await desk.pointOf(['pressable', step.at % Math.max(1, before.pressables)]);
        if (at) await page.mouse.click(at.x, at.y);
        break;
      }
      case 'focus':
        if (step.at === 'nothing') await desk.blur();
        else if (step.at === 'pressable')
          await desk.do(['pressable', (step.box * 7) % Math.max(1, before.pressables)], 'focus');
        else await desk.do([step.at, pick(before, step.box)], 'focus');
        break;
      case 'switch':
        await desk.switchTo(step.to);
        break;
      case 'reattach':
        await desk.do(['box', pick(before, step.box)], 'reattach');
        break;
      case 'edit':
        if (await desk.do(['box', pick(before, step.box)], 'focus')) {
          await desk.clear();
          await desk.press('ArrowUp');
        }
        break;
      case 'meddle':
        await desk.meddle(step.how);
        break;
    }
    await look();
    const mayPress = step.do === 'press' || (step.do === 'key' && step.key === 'Space');
    if (mayPress) {
      judge(before.boxes);
      mayPost();
    } else nothingLeft(before, JSON.stringify(step));
  }

  async function gap(draft: string): Promise<void> {
    await closeNotice();
    await rig.withoutExtension(async () => {
      await page.reload();
      const seen = await desk.look();
      documentId = seen.documentId;
      if (seen.boxes.length === 0) return;
      await desk.do(['box', 0], 'focus');
      await page.keyboard.insertText(draft.replaceAll('\n', ' '));
      await desk.press('Enter');
    });
    tally.inGap += newRecords().length;
    // The tab is reached again and the conversation now holds what left.
    await rig.settled();
    said = true;
    isLate = true;
  }

  async function finish(): Promise<void> {
    const way = WAYS[sequence.last.way];
    if (!way) return;
    await closeNotice();
    policy = { ...policy, enforcement: 'block' };
    await rig.publish(policy);
    let seen = await look();
    // Some paths of the page exist on one surface only.
    const anywhere = ['enter', 'button', 'button-key'].includes(way.path);
    const fits = (): number => {
      // The dialog of a post lies over the comments: their Send may or may not look out from under it.
      const isUnder = seen.boxes.some(({ surface }) => surface === 'post');
      const fitting = [...seen.boxes.entries()].filter(
        ([, box]) =>
          !(isUnder && box.surface === 'comment') &&
          (anywhere || box.surface === way.home.surface) &&
          way.sends({ box: { ...box, hasSend: true, sendDisabled: false }, toggles: togglesOf(seen) }),
      );
      const atHome = fitting.find(([, box]) => box.surface === way.home.surface);
      return (atHome ?? fitting[0])?.[0] ?? -1;
    };
    let box = said || comesFirst(togglesOf(seen)) || !seen.path.startsWith('/') ? -1 : fits();
    if (box >= 0) {
      await rig.settled();
      if (await lastWords(box, way)) return;
    }
    const toggles = withBox(way.home.surface, { ...sequence.toggles, ...way.home.toggles });
    await openSurface(page, way.home.surface, { toggles });
    seen = await look();
    box = fits();
    if (!(await lastWords(box, way)))
      throw new Broken('error', `nothing could be sent by ${way.name} at the end`);
  }

  /** False where the box cannot be written in or the way not be gone, as under a dialog of the page. */
  async function lastWords(box: number, way: Way): Promise<boolean> {
    if (!(await write(box, sequence.last.stop, 'insert')) || !(await send(box, way))) return false;
    if (!(await write(box, sequence.last.pass, 'insert')) || !(await send(box, way)))
      throw new Broken('harmed', 'after a stop nobody could write and send any more');
    return true;
  }

  return {
    open: async () => {
      await rig.publish(policy);
      await openHome();
    },
    take,
    finish,
    checkErrors: (all) => {
      const errors = all.filter((error) => !BENIGN.some((known) => known.test(error)));
      if (errors.length > 0) throw new Broken('error', errors.join('; '));
    },
  };
}
