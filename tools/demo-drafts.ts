import type { ReplicaHost } from '../test/replica/server.ts';

export interface DemoDraft {
  readonly text: string;
  /** Whether it must be stopped; the others must arrive, once and unchanged. */
  readonly phi: boolean;
  readonly host: ReplicaHost;
  readonly by: 'Enter' | 'click';
}

/** What the demo plays: invented people, one draft for each way in which patient information comes up in a chat. */
export const DEMO_DRAFTS: readonly DemoDraft[] = [
  {
    text: "Can you call back Mrs. Okafor? Her biopsy came back and she's scared.",
    phi: true,
    host: 'www.messenger.com',
    by: 'Enter',
  },
  {
    text: 'Happy birthday Karen! Cake at 3 in the break room 🎂',
    phi: false,
    host: 'www.messenger.com',
    by: 'Enter',
  },
  {
    text: 'Your A1c came back at 9.2, we should talk about your insulin',
    phi: true,
    host: 'www.facebook.com',
    by: 'click',
  },
  { text: 'who has the keys to the supply closet?', phi: false, host: 'www.facebook.com', by: 'click' },
  { text: 'pt in 210B fell again, bp 180/95, can u come', phi: true, host: 'www.messenger.com', by: 'click' },
  {
    text: "I have a migraine, can't make it in today. Sorry!!",
    phi: false,
    host: 'www.messenger.com',
    by: 'click',
  },
  { text: 'her MRN is 4482910 if you want to look', phi: true, host: 'www.facebook.com', by: 'Enter' },
  {
    text: 'Flu shots for staff are Thursday 8-11, no sign up needed',
    phi: false,
    host: 'www.facebook.com',
    by: 'Enter',
  },
  {
    text: 'maria lopez 4/12/61 needs her warfarin refilled b4 friday',
    phi: true,
    host: 'www.messenger.com',
    by: 'Enter',
  },
  {
    text: 'call 911 now and go to the ER, do not wait for us',
    phi: false,
    host: 'www.messenger.com',
    by: 'Enter',
  },
  {
    text: 'La quimio de la señora Ramírez es el jueves a las 9',
    phi: true,
    host: 'www.facebook.com',
    by: 'click',
  },
  {
    text: 'nearly had a heart attack when I saw the electric bill lol',
    phi: false,
    host: 'www.facebook.com',
    by: 'Enter',
  },
  {
    text: 'Is Steven Marsh still a patient here? His wife is asking',
    phi: true,
    host: 'www.messenger.com',
    by: 'click',
  },
  {
    text: 'ok so 3 things:\n- parking pass\n- your keys\n- pizza or tacos on friday?',
    phi: false,
    host: 'www.facebook.com',
    by: 'click',
  },
];
