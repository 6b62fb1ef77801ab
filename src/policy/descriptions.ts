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
  /** It is read, checked and shown, but nothing acts on it yet. */
  readonly later?: true;
}

/** What documents say of a setting that is `later`. */
export const LATER = 'Takes effect with a later version; this version reads and checks it only.';

export const DESCRIPTIONS: Readonly<Record<SettingKey, Description>> = {
  organizationName: {
    title: 'Organization name',
    text: 'Shown in the popup above the messaging policy, so that staff see whose rules these are. At most 200 characters.',
    example: 'Lakeside Family Clinic',
    defaultText: 'none',
  },
  policyVersion: {
    title: 'Policy version',
    text: 'Shown beside the policy text and kept with every record. Change it whenever you change the text: staff are then asked to confirm it again. Letters, digits, dot, dash and underscore, at most 40, no blanks. Required together with policyTexts.',
    example: '2026-03',
  },
  policyTexts: {
    title: 'Messaging policy text',
    text: 'The policy that staff read and confirm in the popup or on the welcome page, once per language: language (en, es, ...), title, body, and why: one sentence that the notice shows when a message is stopped. Staff get the text of their browser language, else the first one. In body a blank line starts a paragraph, "- " a list item, "# " a heading. Without why the built-in sentence is shown.',
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
  monitoringVersion: {
    title: 'Monitoring notice version',
    text: 'The same for monitoringTexts; shown beside the notice. Required together with monitoringTexts.',
    example: '2026-03',
  },
  monitoringTexts: {
    title: 'Monitoring notice',
    text: 'What the organization reads and records, in its own words, once per language: language, title, body (as in policyTexts). Staff read and confirm it on the welcome page or in the popup, in every mode, observing included, apart from the messaging policy; they are asked again when the version or the words change. Let counsel, and a union where there is one, read it before rollout.',
    example: [
      {
        language: 'en',
        title: 'What is checked on this computer',
        body: '# What is read\nThe message you are about to send on Messenger.\n\n# What is recorded\nThe time and the kind of information, never your words.',
      },
    ],
    defaultText: 'the built-in template in English and Spanish, marked as a template for your counsel',
  },
  trainings: {
    title: 'Training links',
    text: 'Links that staff see in the notice, in the popup and on the welcome page, and say there when they finished one. Each has a title and an https address. A training of five minutes with seven questions, in English and Spanish, is always there as well.',
    example: [
      { title: 'Five minutes on safe messaging', url: 'https://training.lakeside.example/messaging' },
    ],
    defaultText: 'two public pages of the U.S. Department of Health and Human Services',
  },
  trainingDays: {
    title: 'Days to finish training',
    text: 'Within how many days staff should finish a training after it was first shown to them. The popup shows the date, and the toolbar button a dot in the last week; nothing is ever held back. 0: no due date. From 0 to 365.',
    example: 14,
  },
  privacyOfficer: {
    title: 'Privacy officer',
    text: 'Whom staff turn to with a question or after a mistake: name, email and phone, each optional, shown in the popup.',
    example: { name: 'Dana Ortiz', email: 'privacy@lakeside.example', phone: '555-0142' },
    defaultText: 'none',
  },
  platforms: {
    title: 'Approved platforms',
    text: 'Where a message should go instead. The notice copies the message and opens the first one that is meant for those whom the message is for. Each has a name, an https address and an audience: patients (the first such one is your patient portal) or team (when left out). For your own check, and never shown in a page: the five boxes that a compliant platform needs: baaSignedOn (the day your business associate agreement was signed), encryption (in transit and at rest), accessControl, auditLog, secureStorage. check-policy names the boxes that are missing.',
    example: [
      {
        name: 'Lakeside Chat',
        url: 'https://chat.lakeside.example/',
        audience: 'team',
        baaSignedOn: '2026-01-15',
        encryption: true,
        accessControl: true,
        auditLog: true,
        secureStorage: true,
      },
      {
        name: 'Lakeside patient portal',
        url: 'https://portal.lakeside.example/',
        audience: 'patients',
        baaSignedOn: '2025-11-03',
        encryption: true,
        accessControl: true,
        auditLog: true,
        secureStorage: true,
      },
    ],
    defaultText: "none (the notice says to use your organization's approved platform)",
  },
  portalReplies: {
    title: 'Reply without patient information',
    text: 'What staff may answer a patient with instead of their draft, once per language: language and text. It must not confirm that somebody is a patient, and it must itself pass the check. Name your portal or phone number in it.',
    example: [
      {
        language: 'en',
        text: 'Thank you for writing. We cannot answer here. Please use portal.lakeside.example or call 555-010-0100.',
      },
    ],
    defaultText: 'a built-in sentence in English and Spanish',
  },
  emergencyTexts: {
    title: 'Emergency text',
    text: 'The line of the notice for when a life is at risk, once per language: language and text.',
    example: [
      { language: 'en', text: 'Is a life at risk? Call 911 now, then our charge nurse at 555-010-0111.' },
    ],
    defaultText: 'a built-in line with 911 and 988, in English and Spanish',
  },
  emergencyOverride: {
    title: 'Emergency override',
    text: 'true: in an emergency staff may send one stopped message after confirming twice; it is recorded with high severity. false: they cannot. "Call 911 now" is never stopped, whatever you choose here.',
    example: false,
  },
  enforcement: {
    title: 'Enforcement',
    text: 'block: a message that looks like patient information is stopped. warn: staff are shown the same notice and may send after confirming (see overrides). monitor: nothing is stopped; the popup and the page say "observing" and the finding is recorded.',
    example: 'block',
  },
  sensitivity: {
    title: 'Sensitivity',
    text: 'balanced: the documented rules. strict: staff are also warned about a named person with everyday health words, and about identifiers without health words. lenient: less certain findings pass, and two rules warn instead of stopping. The table below has every case.',
    example: 'balanced',
  },
  overrides: {
    title: 'Overriding a warning',
    text: 'What a warning lets staff do. confirm: send after confirming. reason: the same, and they choose a reason from a list, which is recorded with the kinds of information that were found. off: a warning cannot be overridden and is a stop. A stop itself can never be overridden here. The question about pictures is not meant: it has its own setting.',
    example: 'confirm',
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
  patientExceptions: {
    title: 'Patient-requested exceptions',
    text: "Whether staff may write to one patient on this channel after the patient asked for it, was told of the risk and still prefers it. On when both approvedBy (the person of your organization who allows it) and approvedOn (the day) are set and readThread is true; off otherwise. Staff ask for it from the notice, for one conversation with one person, for a year at most. reference: how the number of your consent form looks, as a regular expression. Identifiers, other people and sensitive kinds of care stay stopped even then; groups and people in staffNames never get one. Let counsel decide: whether a patient's wish makes up for a missing agreement with the platform is not settled.",
    example: { approvedBy: 'Dana Ortiz, privacy officer', approvedOn: '2026-02-01', reference: 'C-\\d{4,8}' },
    defaultText: 'off',
  },
  identity: {
    title: 'Whose acknowledgement it is',
    text: 'What a confirmed policy, a training and an incident are recorded with. none: nothing. profile: the e-mail address of the browser profile, which each person has to allow once on the welcome page; until then records carry no name. ask: a staff number that is asked for, for several people at one computer. Stopped messages are never recorded with a person.',
    example: 'profile',
  },
  sharedDevice: {
    title: 'Shared computer',
    text: 'true: several people use this browser profile. The popup then shows nothing of any person, not even who confirmed the policy, and nothing is counted per person.',
    example: true,
  },
  ephemeral: {
    title: 'Profiles that are thrown away',
    text: 'true: the profile is deleted at sign-out (managed guest, some VDI). Staff are then not asked to confirm anything at each sign-in, and records are sent to the collector as early as possible. Set collectorUrl too, or the records are lost.',
    example: true,
    later: true,
  },
  coachingAfter: {
    title: 'Offer training after',
    text: 'After how many stopped messages in 30 days staff are offered a refresher in the popup; from the first one on it shows a line of advice, which names no number (showNumbers shows some apart from it). A stopped message has disclosed nothing and leads to nothing else; wrong-block reports take it out again. Not on a shared computer, nor where staff numbers are asked for. 0: never. From 0 to 100.',
    example: 5,
  },
  showNumbers: {
    title: "Show the week's numbers",
    text: 'true: the popup shows how many times a message was stopped in this browser profile in the last 7 days, and how many wrong stops were reported. Only whoever uses the profile sees it; it is counted anew each time, and neither kept nor sent. Only with identity profile and not on a shared computer: the numbers would else be of several people.',
    example: true,
  },
  escalationAfter: {
    title: 'Propose a follow-up after',
    text: 'What a person sent in spite of a warning, or reported as sent, is put before the privacy officer in the page Policy and health, who decides: at first a verbal warning and a refresher are proposed, and from this many in 90 days on, once a warning is recorded, the next step. Staff are never told of a sanction by this program, and neither stopped messages nor wrong-block reports count. Nothing is proposed without a privacyOfficer name, with identity none or on a shared computer; with identity ask only reports that name somebody count. 0: never. From 0 to 100.',
    example: 0,
  },
  breachNoticeDays: {
    title: 'Days for breach notices',
    text: 'The shortest limit for telling people about a breach that your state sets, in days from discovery. The incident page counts towards it. Federal law says without unreasonable delay and at most 60. From 1 to 60.',
    example: 30,
  },
  incidentUrl: {
    title: 'Incident file',
    text: "Where your organization keeps an incident's own story, an https address. The incident page links to it, because it takes no free text itself.",
    example: 'https://intranet.lakeside.example/incidents',
    defaultText: 'none',
  },
  retentionDays: {
    title: 'Days to keep routine records',
    text: 'How long records of stopped messages and daily totals stay in this browser. What is older is deleted once a day, and the deletion is recorded. Staff notice nothing. From 1 to 3650.',
    example: 90,
  },
  evidenceDays: {
    title: 'Days to keep evidence',
    text: 'The same for confirmed policies, trainings, exceptions and incidents. Six years (2192 days) is what 45 CFR 164.316(b)(2) asks of documentation; the browser is not the place to keep the only copy. From 365 to 10950.',
    example: 2192,
  },
  legalHold: {
    title: 'Legal hold',
    text: 'true: nothing is deleted on this computer, whatever the two settings above say, until it is false again. It holds as long as it is in force: a policy that is taken away takes the hold with it.',
    example: true,
  },
  wipeBefore: {
    title: 'Delete records before',
    text: 'A day, such as 2026-03-14: all records from before that day (UTC) are deleted from this browser once, and the deletion is recorded. Records that the collector does not have yet stay, unless wipeUnforwarded is true. Legal hold comes first.',
    example: '2026-03-14',
    defaultText: 'none',
  },
  wipeUnforwarded: {
    title: 'Delete unsent records too',
    text: 'true: wipeBefore deletes records that exist nowhere else. Nobody can get them back.',
    example: false,
  },
  collectorUrl: {
    title: 'Collector address',
    text: 'The OTLP/HTTP logs address of your own OpenTelemetry Collector (https; http only on this very machine). Records are sent there in batches, without any message text; /v1/logs is added where it is missing. The collector must allow this extension (CORS, see docs/siem.md). Without this setting nothing leaves the browser.',
    example: 'https://collector.lakeside.example/v1/logs',
    defaultText: 'none',
  },
  collectorHeader: {
    title: 'Collector header',
    text: 'One header that is sent with each batch, as "Name: value". Shown masked everywhere in this program; but whoever can read the browser\'s policies (chrome://policy, the registry) can read it, so use a token that may only write.',
    example: 'Authorization: Bearer EXAMPLE-TOKEN',
    defaultText: 'none',
  },
};
