import type { ReplicaSurface, SentPath } from '../replica/sent.ts';
import type { Toggles } from '../replica/toggles.ts';
import type { Desk, SeenBox } from './desk.ts';

/** What a way meets: decides whether, without the extension, something leaves. */
export interface Meeting {
  readonly box: SeenBox;
  readonly toggles: Toggles;
}

/** One way in which a person, a device or a script makes the page send, on any surface that has it. */
export interface Way {
  readonly name: string;
  /** Whether the page itself would send what is in the box. */
  sends(meeting: Meeting): boolean;
  /** A script of the page does it, and goes on without a word where it repeats what was stopped a moment ago. */
  readonly byScript?: true;
  /** Resolves with false where nobody could do it now: what to press is gone or covered by the page. */
  act(desk: Desk, box: number): Promise<boolean>;
  /** Where this way is sure to send: a surface and what it needs of the page. */
  readonly home: { readonly surface: ReplicaSurface; readonly toggles?: Partial<Toggles> };
  /** What the replica calls a message that left by it at home. */
  readonly path: SentPath;
}

/** Boxes of the page's editor in which Enter sends. */
const CHATS: readonly ReplicaSurface[] = ['thread', 'tab', 'comment', 'edit'];
/** Boxes of other kinds in which Enter sends. */
const PLAIN_CHATS: readonly string[] = ['inbox', 'story', 'embedded'];
/** Surfaces with listeners of their own, which the variants of the page do not reach. */
const OWN_LISTENERS: readonly string[] = ['embedded'];
const NATIVE_BUTTON: readonly ReplicaSurface[] = ['seller', 'form'];

/** An edit that changes nothing is not saved. */
const isUnchanged = ({ box }: Meeting) => box.surface === 'edit' && box.sendDisabled;
const isChat = (meeting: Meeting) => CHATS.includes(meeting.box.surface) && !isUnchanged(meeting);
const takesEnter = (meeting: Meeting) => isChat(meeting) || PLAIN_CHATS.includes(meeting.box.surface);
const hasButton = ({ box }: Meeting) => box.hasSend && !box.sendDisabled;
const actsOnClick = ({ box, toggles }: Meeting) =>
  OWN_LISTENERS.includes(box.surface) ||
  box.surface === 'form' ||
  toggles.sendOn === 'click' ||
  toggles.sendOn === 'touchend';
const takesPress = (meeting: Meeting) =>
  hasButton(meeting) && (!OWN_LISTENERS.includes(meeting.box.surface) || actsOnClick(meeting));
/** A native button turns keys into a click; the page's own kind acts on the key. */
const takesKey = (meeting: Meeting) =>
  hasButton(meeting) && (!NATIVE_BUTTON.includes(meeting.box.surface) || actsOnClick(meeting));

const pressInBox = (key: string) => async (desk: Desk, box: number) => {
  if (!(await desk.do(['box', box], 'focus'))) return false;
  await desk.press(key);
  return true;
};
const pressOnSend = (key: string) => async (desk: Desk, box: number) => {
  if (!(await desk.do(['send', box], 'focus'))) return false;
  await desk.press(key);
  return true;
};

async function click(desk: Desk, box: number): Promise<boolean> {
  const at = await desk.pointOf(['send', box]);
  if (at) await desk.page.mouse.click(at.x, at.y);
  return at !== undefined;
}

export const WAYS: readonly Way[] = [
  ...['Enter', 'NumpadEnter', 'Control+Enter', 'Alt+Enter', 'Meta+Enter'].map(
    (key): Way => ({
      name: key,
      sends: takesEnter,
      act: pressInBox(key),
      home: { surface: key === 'Enter' ? 'tab' : 'thread' },
      path: 'enter',
    }),
  ),
  {
    name: 'Enter held down',
    sends: takesEnter,
    act: async (desk, box) => {
      if (!(await desk.do(['box', box], 'focus'))) return false;
      await desk.page.keyboard.down('Enter');
      await desk.page.keyboard.down('Enter');
      await desk.page.keyboard.up('Enter');
      return true;
    },
    home: { surface: 'comment' },
    path: 'enter',
  },
  {
    name: 'Enter before a listener of the page',
    sends: takesEnter,
    act: pressInBox('Enter'),
    home: { surface: 'thread', toggles: { early: 'send' } },
    path: 'early-listener',
  },
  {
    name: 'Enter made by a script',
    byScript: true,
    sends: takesEnter,
    act: (desk, box) => desk.do(['box', box], 'enter'),
    home: { surface: 'edit' },
    path: 'enter',
  },
  {
    name: 'a composition that ends in a line break',
    byScript: true,
    sends: isChat,
    act: async (desk, box) => {
      // A composition takes the place of what is selected, with and without us.
      await desk.press('End');
      return desk.do(['box', box], 'composition');
    },
    home: { surface: 'thread' },
    path: 'composition-end',
  },
  {
    name: 'a line break without a key',
    sends: (meeting) => isChat(meeting) && meeting.toggles.paragraph === 'send',
    act: async (desk, box) => {
      if (!(await desk.do(['box', box], 'focus'))) return false;
      await desk.session.send('Input.dispatchKeyEvent', { type: 'char', text: '\r' });
      return true;
    },
    home: { surface: 'thread', toggles: { paragraph: 'send' } },
    path: 'paragraph',
  },
  {
    name: 'the mouse on Send',
    sends: takesPress,
    act: click,
    home: { surface: 'post' },
    path: 'button',
  },
  {
    name: 'a finger on Send',
    sends: takesPress,
    act: async (desk, box) => {
      const at = await desk.pointOf(['send', box]);
      if (at) await desk.page.touchscreen.tap(at.x, at.y);
      return at !== undefined;
    },
    home: { surface: 'seller' },
    path: 'button',
  },
  {
    name: 'Enter on the focused Send',
    sends: takesKey,
    act: pressOnSend('Enter'),
    home: { surface: 'thread' },
    path: 'button-key',
  },
  {
    name: 'Space on the focused Send',
    sends: takesKey,
    act: pressOnSend('Space'),
    home: { surface: 'inbox' },
    path: 'button-key',
  },
  {
    name: 'click() on Send',
    byScript: true,
    sends: (meeting) => hasButton(meeting) && actsOnClick(meeting),
    act: (desk, box) => desk.do(['send', box], 'click'),
    home: { surface: 'tab', toggles: { sendOn: 'click' } },
    path: 'button',
  },
  {
    name: 'the button of a form',
    sends: takesPress,
    act: click,
    home: { surface: 'form', toggles: { form: 'post' } },
    path: 'form-post',
  },
  {
    name: 'requestSubmit()',
    byScript: true,
    sends: ({ box }) => box.surface === 'form',
    act: (desk, box) => desk.do(['box', box], 'submit'),
    home: { surface: 'form' },
    path: 'submit',
  },
  {
    name: 'Enter in another field of the form',
    sends: ({ box }) => box.surface === 'form',
    act: async (desk, box) => {
      if (!(await desk.do(['box', box], 'subject'))) return false;
      await desk.press('Enter');
      return true;
    },
    home: { surface: 'form' },
    path: 'submit',
  },
];
