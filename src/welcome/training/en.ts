import type { Training } from './types.ts';

/** Facts: 45 CFR 160.103 (what PHI is), 164.308(b), 164.404, 164.514(b)(2), 164.530(b); HHS cloud guidance, 2016; CMS QSO-24-05. */
export const ENGLISH: Training = {
  language: 'en',
  parts: [
    {
      title: 'What counts as patient information',
      points: [
        'Anything about a person’s health, care or bill that can be tied to that person. The law calls it PHI.',
        'Leaving out the name is often not enough. “The man in room 12 tested positive” still points to one man.',
        '“Your biopsy came back” counts too. The chat itself shows whose biopsy it is.',
        'That somebody is a patient here at all counts as well.',
      ],
    },
    {
      title: 'What you may always write',
      points: [
        'Shifts, supplies, lunch, birthdays, and your own sick day.',
        'General health advice that is about no one patient.',
        '“Call 911 now” or “go to the emergency room”. Safety comes first, and it needs no details.',
      ],
    },
    {
      title: 'Why not Messenger',
      points: [
        'A company that holds patient information for us must sign an agreement first. Messenger’s owner signs none with us.',
        'Many chats there are encrypted from end to end. That does not replace the agreement.',
        'We cannot decide who has access there, keep a log, delete old messages, or wipe a lost phone.',
        'A private group of colleagues is no exception. Neither is your own phone.',
      ],
    },
    {
      title: 'Where to write instead',
      points: [
        'To patients: the patient portal, or a phone call.',
        'To colleagues: the record system, or the secure platform your organization has approved.',
        'If a patient writes first on Messenger: do not say whether they are a patient, and do not answer the question there. Ask them to call or to use the portal.',
      ],
    },
    {
      title: 'If something was sent',
      points: [
        'Unsend it for everyone if you can.',
        'Then tell the privacy officer, the same day. Do not wait until you are sure.',
        'The law counts the days from when it is found out, 60 at most, in some states fewer. An early word limits the harm.',
        'A message that was stopped has gone nowhere. You need not report it.',
      ],
    },
  ],
  questions: [
    {
      ask: 'Which of these must not go through Messenger?',
      answers: [
        '“Can anybody take my Friday shift?”',
        '“Your biopsy came back, please call me.”',
        '“I have a migraine, I am staying home.”',
      ],
      best: 1,
      why: 'The chat shows whose biopsy it is, so no name is needed. A shift is not about a patient, and your own migraine is yours to tell.',
    },
    {
      ask: 'You write to a private staff group: “The man in room 12 tested positive.” There is no name in it. Is that all right?',
      answers: [
        'Yes, there is no name in it.',
        'Yes, only colleagues are in the group.',
        'No, the room and the result point to one patient.',
      ],
      best: 2,
      why: 'A room number and a result are enough to know who it is. It does not matter that the group is private.',
    },
    {
      ask: 'Many Messenger chats are encrypted from end to end. Does that make them right for patient information?',
      answers: [
        'No. There is still no agreement, and we cannot control access, keep a log or wipe it.',
        'Yes, nobody else can read them.',
        'Yes, if the patient agrees by a thumbs up.',
      ],
      best: 0,
      why: 'Federal guidance asks for an agreement even with a company that holds only encrypted data. And the organization has no control of what lies there.',
    },
    {
      ask: 'A person writes to you on Messenger: “Did my test results come in?” What is the best reply?',
      answers: [
        '“Yes, they look fine!”',
        '“Please call our office or use the patient portal, so that we can help you safely.”',
        '“You are our patient, but I can’t tell you here.”',
      ],
      best: 1,
      why: 'This reply does not say that the person is a patient and does not answer the question. The third one does say it.',
    },
    {
      ask: 'In a chat, somebody writes that their father is not breathing. What do you do?',
      answers: [
        'Nothing. Health is not allowed in chats.',
        'Ask for his date of birth first.',
        'Write “Call 911 now”, then call.',
      ],
      best: 2,
      why: 'Safety comes first. This needs no details about anybody, and Not Here always lets it through.',
    },
    {
      ask: 'An hour ago you sent a patient’s name and diagnosis to the wrong chat. What now?',
      answers: [
        'Unsend it for everyone and tell the privacy officer today.',
        'Unsend it. Then it is as if it never happened.',
        'Wait and see whether anybody complains.',
      ],
      best: 0,
      why: 'Unsending helps, but somebody may have seen it. The privacy officer decides what has to follow, and the days are counted.',
    },
    {
      ask: 'A colleague needs a patient’s lab result right now. How do you send it?',
      answers: [
        'By Messenger, and delete it afterwards.',
        'Through the record system, the approved platform, or by phone.',
        'By Messenger, with initials only.',
      ],
      best: 1,
      why: 'Initials and deleting do not change what was sent. For teams there are platforms made for this, and the phone.',
    },
  ],
};
