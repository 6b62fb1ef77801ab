import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localeText } from '../../test/locale-text.ts';
import type { StaffRecord } from '../audit/staff-record.ts';
import type { StaffPorts } from '../browser/staff-ports.ts';
import type { StaffView } from '../browser/staff-view.ts';
import { Document, DocumentState } from './document.tsx';
import { useStaff } from './use-staff.ts';
import { Who } from './who.tsx';

const TEXTS = [{ language: 'en', title: 'Our rule', body: 'No <b>PHI</b> here.' }];
const UNREAD: StaffView = {
  identity: 'none',
  personal: true,
  documents: {
    messaging: { version: 'p-1', contents: [{ language: 'en', content: 'aa' }], changed: false },
    monitoring: { version: 'm-1', contents: [], changed: false },
  },
  trainings: [],
  waiting: 1,
};

let kept: [StaffRecord, string | undefined][];
let isKept: boolean;
beforeEach(() => {
  kept = [];
  isKept = true;
});
afterEach(() => render(null, document.body));

/** What each person's view is, by staff number; `''` for nobody. */
function show(views: Readonly<Record<string, StaffView>>): void {
  const ports: StaffPorts = {
    readView: async (who = '') => views[who] ?? UNREAD,
    save: async (record, who) => {
      kept.push([record, who]);
      return isKept;
    },
    openWelcome: () => undefined,
    openLink: () => undefined,
  };
  const text = localeText('en');
  function Page() {
    const staff = useStaff(views[''] ?? UNREAD, ports);
    return (
      <>
        <Who staff={staff} ports={ports} text={text} />
        <DocumentState id="messaging" staff={staff} text={text} />
        <Document id="messaging" texts={TEXTS} staff={staff} text={text} />
      </>
    );
  }
  render(<Page />, document.body);
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
const words = () => document.body.textContent ?? '';

async function say(number: string): Promise<void> {
  const box = document.querySelector('input');
  if (!box) throw new Error('no box for a staff number');
  box.value = number;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(box.value).toBe(number));
  button('Continue')?.click();
}

describe('a document', () => {
  it('is confirmed by the button under it, with what was shown', async () => {
    show({ '': UNREAD });
    button('I have read this')?.click();
    await vi.waitFor(() => expect(words()).toContain('Saved. Thank you.'));
    expect(kept).toEqual([
      [
        { kind: 'acknowledged', document: 'messaging', version: 'p-1', content: 'aa', language: 'en' },
        undefined,
      ],
    ]);
  });

  it('says so when it could not be kept, and can be confirmed again', async () => {
    isKept = false;
    show({ '': UNREAD });
    button('I have read this')?.click();
    await vi.waitFor(() => expect(words()).toContain('could not be saved'));
    button('I have read this')?.click();
    await vi.waitFor(() => expect(kept).toHaveLength(2));
  });

  it('asks no more once it is confirmed', () => {
    const messaging = { ...UNREAD.documents.messaging, readAt: Date.UTC(2026, 10, 3, 12) };
    show({ '': { ...UNREAD, documents: { ...UNREAD.documents, messaging } } });
    expect(words()).toContain('You confirmed this on November 3, 2026.');
    expect(button('I have read this')).toBeUndefined();
  });

  it('says that the text changed', () => {
    const messaging = { ...UNREAD.documents.messaging, changed: true };
    show({ '': { ...UNREAD, documents: { ...UNREAD.documents, messaging } } });
    expect(words()).toContain('The text has changed');
  });
});

describe('where a staff number is asked for', () => {
  const ASK: StaffView = { ...UNREAD, identity: 'ask', personal: false };
  const ANA: StaffView = { ...ASK, personal: true, who: 'N-17' };

  it('nothing is confirmed without one', () => {
    show({ '': ASK });
    expect(words()).toContain('First give your staff number');
    button('I have read this')?.click();
    expect(kept).toEqual([]);
  });

  it.each(['Maria has HIV', '219-09-9999', ''])(
    '%j is refused, and nothing of it is kept',
    async (number) => {
      show({ '': ASK });
      await say(number);
      await vi.waitFor(() => expect(words()).toContain('only a staff number'));
      expect(kept).toEqual([]);
    },
  );

  it('is forgotten after ten minutes in which nobody does anything', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      show({ '': ASK, 'N-17': ANA });
      await say('N-17');
      await vi.waitFor(() => expect(words()).toContain('You are N-17.'));
      await vi.advanceTimersByTimeAsync(9 * 60_000);
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      await vi.advanceTimersByTimeAsync(9 * 60_000);
      expect(words()).toContain('N-17');
      await vi.advanceTimersByTimeAsync(60_000);
      await vi.waitFor(() => expect(words()).not.toContain('N-17'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('the record carries it, and the next person begins anew', async () => {
    show({ '': ASK, 'N-17': ANA });
    await say('N-17');
    await vi.waitFor(() => expect(words()).toContain('You are N-17.'));
    button('I have read this')?.click();
    await vi.waitFor(() => expect(words()).toContain('Saved'));
    expect(kept[0]?.[1]).toBe('N-17');
    button('Someone else')?.click();
    await vi.waitFor(() => expect(document.querySelector('input')?.value).toBe(''));
    expect(words()).not.toMatch(/N-17|Saved/);
  });
});
