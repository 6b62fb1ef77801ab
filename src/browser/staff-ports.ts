import type { StaffRecord } from '../audit/staff-record.ts';
import { openLink } from './links.ts';
import { askBackground } from './messages.ts';
import { openOwnPage } from './own-pages.ts';
import type { StaffView } from './staff-view.ts';
import type { WelcomePlace } from './welcome-places.ts';

/** What the pages that staff read ask of the extension. */
export interface StaffPorts {
  /** What the person with this staff number, or of this profile, has read and learned. */
  readonly readView: (who: string | undefined) => Promise<StaffView>;
  /** False, or a rejection: not kept. */
  readonly save: (record: StaffRecord, who: string | undefined) => Promise<boolean>;
  readonly openWelcome: (place: WelcomePlace) => void;
  readonly openLink: (url: string) => void;
  /** Asks for the address of the browser profile. Undefined where a question would close the page. */
  readonly askToReadProfile?: (() => Promise<boolean>) | undefined;
}

export function staffPorts(): StaffPorts {
  return {
    readView: (who) => askBackground('staff-view', { who }),
    save: (record, who) => askBackground('staff-record', { record, who }),
    openWelcome: (place) => void openOwnPage('welcome', place),
    openLink,
  };
}
