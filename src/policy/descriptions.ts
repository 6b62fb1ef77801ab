import type { SettingKey } from './schema.ts';

/** A setting in the words of an administrator. Used by tools and the options page, never in a page's content script. */
export interface Description {
  readonly title: string;
  /** What staff will notice. */
  readonly text: string;
  /** As it stands in the JSON of the policy. */
  readonly example: unknown;
  /** Where the default cannot be shown in full: its words. */
  readonly defaultText?: string;
}

export const DESCRIPTIONS: Readonly<Record<SettingKey, Description>> = {
  organizationName: {
    title: 'Organization name',
    text: 'Shown in the popup above the messaging policy, so that staff see whose rules these are. At most 200 characters.',
    example: 'Lakeside Family Clinic',
    defaultText: 'none',
  },
  policyVersion: {
    title: 'Policy version',
    text: 'Shown beside the policy text and kept with every record. Change it whenever you change the text. Letters, digits, dot, dash and underscore, at most 40, no blanks. Required together with policyTexts.',
    example: '2026-03',
  },
  policyTexts: {
    title: 'Messaging policy text',
    text: 'The policy that staff read in the popup, once per language: language (en, es, ...), title, body, and why: one sentence that the notice shows when a message is stopped. Staff get the text of their browser language, else the first one. In body a blank line starts a paragraph, "- " a list item, "# " a heading. Without why the built-in sentence is shown.',
    example: [
      {
        language: 'en',
        title: 'How we message at Lakeside',
        body: '# The rule\nPatient information goes through the portal or Lakeside Chat only.\n\n# Questions\nAsk the privacy officer.',
        why: 'Messenger has no agreement with Lakeside to protect patient information.',
      },
    ],
    defaultText: 'the built-in template in English and Spanish, marked as a template for your counsel',
  },
  trainings: {
    title: 'Training links',
    text: 'Links that staff see in the notice and in the popup. Each has a title and an https address.',
    example: [
      { title: 'Five minutes on safe messaging', url: 'https://training.lakeside.example/messaging' },
    ],
    defaultText: 'two public pages of the U.S. Department of Health and Human Services',
  },
  privacyOfficer: {
    title: 'Privacy officer',
    text: 'Whom staff turn to with a question or after a mistake: name, email and phone, each optional, shown in the popup.',
    example: { name: 'Dana Ortiz', email: 'privacy@lakeside.example', phone: '555-0142' },
    defaultText: 'none',
  },
  platforms: {
    title: 'Approved platforms',
    text: 'Where a message should go instead. The notice offers the first one as its main button. Each has a name, an https address and an audience: patients or team (team when left out).',
    example: [
      { name: 'Lakeside Chat', url: 'https://chat.lakeside.example/', audience: 'team' },
      { name: 'Lakeside patient portal', url: 'https://portal.lakeside.example/', audience: 'patients' },
    ],
    defaultText: "none (the notice says to use your organization's approved platform)",
  },
  enforcement: {
    title: 'Enforcement',
    text: 'block: a message that looks like patient information is stopped. warn: staff are shown the same notice and may send after confirming. monitor: nothing is stopped; the popup and the page say "observing" and the finding is recorded.',
    example: 'block',
  },
  sensitivity: {
    title: 'Sensitivity',
    text: 'balanced: the documented rules. strict: staff are also warned about a named person with everyday health words, and about identifiers without health words. lenient: less certain findings pass, and two rules warn instead of stopping. The table below has every case.',
    example: 'balanced',
  },
  images: {
    title: 'Pictures',
    text: 'What happens when a picture is pasted, dropped or chosen. warn: staff are asked once whether it shows a patient, a chart or a screen, and may then add it. block: pictures are never added. allow: they are added without a question. Nobody looks into the picture; its file name is always checked like a message.',
    example: 'warn',
  },
  files: {
    title: 'Other files',
    text: 'The same for documents, medical images (DICOM), recordings, videos, archives and unknown files. Plain text files (txt, csv, json, eml, ics, vcf, html, rtf, md, xml) are read on this computer and checked like a message at every value of this setting.',
    example: 'block',
  },
  readThread: {
    title: 'Read the conversation',
    text: 'true: when a message is sent, the last messages shown in the conversation are read in memory, so that "yes, her biopsy is Tuesday" is understood as an answer. Nothing of it is stored or sent. false: only the draft is read, and such answers may get through.',
    example: true,
  },
  staffNames: {
    title: 'Staff names',
    text: 'Names of your staff and providers. Staff notice fewer wrong stops: a listed name does not count as a patient. Somebody who is both staff and patient is then not recognized by name.',
    example: ['Dr. Priya Raman', 'Luis Ortega'],
  },
  clinicPhones: {
    title: 'Clinic phone numbers',
    text: "Your own numbers, in any common form. A listed number does not count as a patient's.",
    example: ['(555) 010-0100', '555-010-0199'],
  },
  emailDomains: {
    title: 'Clinic e-mail domains',
    text: "Domains of your own mail addresses. An address of a listed domain does not count as a patient's. Never list a public mail provider.",
    example: ['lakeside.example'],
  },
  addresses: {
    title: 'Clinic addresses',
    text: "Street addresses of your own sites, as staff write them. A listed address does not count as a patient's.",
    example: ['120 Harbor Road'],
  },
  idPatterns: {
    title: 'Own identifier formats',
    text: 'How your record, member or account numbers look, as regular expressions (ECMAScript, not case-sensitive): kind (mrn, member-id, account, other-id) and pattern. A match is treated like a labelled number: the message is stopped. Write {1,12} in place of * or +, and include a prefix or at least five digits; a pattern that is unsafe or matches everyday messages is left out and reported.',
    example: [{ kind: 'mrn', pattern: '\\bLK-?\\d{7}\\b' }],
  },
};
