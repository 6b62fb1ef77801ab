import type { CheckNote, Severity } from './check-note.ts';
import type { CheckOptions } from './check-settings.ts';
import { isConsumerService, isPublicMail } from './consumer-services.ts';
import type { ApprovedPlatform, Policy } from './types.ts';
import { areNumbersShown } from './week-numbers.ts';

type Say = (severity: Severity, path: string, message: string, fix: string) => void;

/** More names than that are no staff list but a directory, and directories hold patients (of 5000 at most). */
const MANY_NAMES = 1500;
const MANY = 100;

/**
 * What a usable policy does to the protection: what weakens it, what an auditor will miss, and what contradicts itself.
 * `given` is what the organization wrote, to tell a choice from a default.
 */
export function checkProtection(
  policy: Policy,
  given: Readonly<Record<string, unknown>>,
  { today, judge }: CheckOptions,
): readonly CheckNote[] {
  const notes: CheckNote[] = [];
  const say: Say = (severity, path, message, fix) => notes.push({ severity, path, message, fix });
  strength(policy, say);
  vocabulary(policy, say);
  policy.platforms.forEach((platform, index) => {
    platformBoxes(platform, `platforms[${index}]`, today, say);
  });
  people(policy, given, say);
  records(policy, today, say);
  replies(policy, given, judge, say);
  examples(given, say);
  return notes;
}

function strength(policy: Policy, say: Say): void {
  const { enforcement, sensitivity, overrides, images, files, readThread } = policy;
  if (enforcement === 'monitor')
    say('warning', 'enforcement', 'is monitor: nothing is stopped', 'Write "block" after the pilot.');
  if (enforcement === 'warn' && overrides !== 'off')
    say('warning', 'enforcement', 'is warn: staff can send what was found', 'Write "block" after the pilot.');
  if (enforcement === 'warn' && overrides === 'off')
    say(
      'advice',
      'overrides',
      'is off, so that warn stops like block',
      'Write enforcement "block" to say so.',
    );
  if (sensitivity === 'lenient')
    say('warning', 'sensitivity', 'is lenient: less certain findings pass', 'Write "balanced".');
  if (images === 'allow')
    say(
      'warning',
      'images',
      'is allow: pictures of charts and patients can be added',
      'Write "warn" or "block".',
    );
  if (files !== 'block')
    say('warning', 'files', `is ${files}: files that nobody reads can be added`, 'Write "block".');
  if (!readThread)
    say('warning', 'readThread', 'is false: "yes, hers is Tuesday" is not understood', 'Write true.');
  if (policy.emergencyOverride)
    say(
      'warning',
      'emergencyOverride',
      'is true: a stopped message can be sent in an emergency',
      'Make sure that somebody reads these records, or write false.',
    );
  if (policy.patientExceptions.approvedBy !== '')
    say(
      'warning',
      'patientExceptions',
      'are on: staff may write to patients who asked for it',
      'Keep the consent forms, and have counsel read the text.',
    );
}

function vocabulary({ vocabulary: words }: Policy, say: Say): void {
  if (words.staffNames.length > MANY_NAMES)
    say(
      'warning',
      'staffNames',
      `holds ${words.staffNames.length} names: each of them is then never taken for a patient's`,
      'List those whom staff write about, not the whole directory.',
    );
  const single = words.staffNames.findIndex((name) => !/[\s.]/.test(name.trim()));
  if (single >= 0)
    say(
      'warning',
      `staffNames[${single}]`,
      'is a single word, and so hides every patient of that name',
      'Write the whole name, or a title with it.',
    );
  words.allowedEmailDomains.forEach((domain, index) => {
    if (isPublicMail(domain))
      say(
        'warning',
        `emailDomains[${index}]`,
        "is a public mail provider: patients' addresses there are then not seen",
        "List your organization's own domains only.",
      );
  });
  const short = words.allowedPhones.findIndex((phone) => phone.replaceAll(/\D/g, '').length < 7);
  if (short >= 0)
    say(
      'warning',
      `clinicPhones[${short}]`,
      'is not a whole number',
      'Write all its digits, with the area code.',
    );
  const vague = words.allowedAddresses.findIndex((address) => !/\d/.test(address) || address.length < 6);
  if (vague >= 0)
    say(
      'warning',
      `addresses[${vague}]`,
      'has no house number',
      'Write number and street, as staff write it.',
    );
  for (const [path, list] of [
    ['clinicPhones', words.allowedPhones],
    ['addresses', words.allowedAddresses],
    ['emailDomains', words.allowedEmailDomains],
  ] as const) {
    const few = path === 'emailDomains' ? 30 : MANY;
    if (list.length > few)
      say(
        'warning',
        path,
        `holds ${list.length} entries, each of which is then not seen`,
        'List your own only.',
      );
  }
}

const BOXES = {
  encryption: 'encryption in transit and at rest',
  accessControl: 'access control',
  auditLog: 'an audit log',
  secureStorage: 'secure storage',
} as const;

function platformBoxes(platform: ApprovedPlatform, path: string, today: string | undefined, say: Say): void {
  if (isConsumerService(platform.name, platform.url)) {
    say(
      'error',
      path,
      'names a consumer messenger or network: it signs no business associate agreement',
      'Name the platform that your organization has an agreement with.',
    );
    return;
  }
  const missing = [
    ...(platform.baaSignedOn === '' ? ['a signed business associate agreement (baaSignedOn)'] : []),
    ...Object.entries(BOXES)
      .filter(([box]) => !platform[box as keyof typeof BOXES])
      .map(([box, words]) => `${words} (${box})`),
  ];
  if (missing.length > 0)
    say(
      'warning',
      path,
      `does not say that the platform has ${missing.join(', ')}`,
      'Find out, and write it down; without all five it is no place for patient information.',
    );
  if (today !== undefined && platform.baaSignedOn > today)
    say('error', `${path}.baaSignedOn`, 'lies in the future', 'Write the day on which it was signed.');
}

function people(policy: Policy, given: Readonly<Record<string, unknown>>, say: Say): void {
  const { platforms, privacyOfficer } = policy;
  const lacking = (['team', 'patients'] as const).filter(
    (audience) => !platforms.some((platform) => platform.audience === audience),
  );
  if (platforms.length === 0)
    say('warning', 'platforms', 'is missing: the notice has no place to send staff to', 'Name at least one.');
  else if (lacking.length > 0)
    say('advice', 'platforms', `names none for ${lacking.join(' or ')}`, 'Add one, with its audience.');
  if (privacyOfficer.email === '' && privacyOfficer.phone === '')
    say('warning', 'privacyOfficer', 'cannot be reached: no email and no phone', 'Name whom staff turn to.');
  if (policy.organizationName === '')
    say(
      'advice',
      'organizationName',
      'is missing: staff do not see whose rules these are',
      'Write your name.',
    );
  for (const [texts, what] of [
    ['policyTexts', 'messaging policy'],
    ['monitoringTexts', 'monitoring notice'],
  ] as const) {
    if (!Object.hasOwn(given, texts))
      say('advice', texts, `is missing: staff read our template of a ${what}`, 'Have counsel write yours.');
    const languages = policy[texts].map(({ language }) => language.toLowerCase());
    const twice = languages.findIndex((language, index) => languages.indexOf(language) !== index);
    if (twice >= 0)
      say(
        'error',
        `${texts}[${twice}].language`,
        'is there twice; the first is shown',
        'Keep one of the two.',
      );
  }
  if (policy.identity === 'profile' && policy.sharedDevice)
    say(
      'warning',
      'identity',
      'is profile on a shared computer: records would name whoever owns the profile',
      'Write "ask" or "none".',
    );
  if (policy.showNumbers && !areNumbersShown(policy))
    say(
      'warning',
      'showNumbers',
      'shows nothing: only with identity profile, and not on a shared computer, are the numbers one person’s own',
      'Take it out, or set identity.',
    );
}

function records(policy: Policy, today: string | undefined, say: Say): void {
  const { collectorUrl, collectorHeader, ephemeral, legalHold, wipeBefore } = policy;
  if (ephemeral && collectorUrl === '')
    say(
      'warning',
      'ephemeral',
      'is true without a collector: records die with the profile',
      'Set collectorUrl.',
    );
  if (collectorHeader !== '' && collectorUrl === '')
    say(
      'error',
      'collectorHeader',
      'is set without collectorUrl',
      'Set collectorUrl, or take the header out.',
    );
  if (collectorHeader !== '')
    say(
      'advice',
      'collectorHeader',
      "can be read by whoever can read the browser's policies",
      'Use a token that may only write.',
    );
  if (collectorUrl.startsWith('http:'))
    say(
      'warning',
      'collectorUrl',
      'is not encrypted, which only a test on one machine may be',
      'Write https.',
    );
  if (legalHold && wipeBefore !== '')
    say('warning', 'wipeBefore', 'does nothing while legalHold is true', 'Take one of the two out.');
  if (today !== undefined && wipeBefore > today)
    say(
      'warning',
      'wipeBefore',
      'lies in the future: everything so far is deleted',
      'Write the day you mean.',
    );
  if (policy.wipeUnforwarded)
    say(
      'warning',
      'wipeUnforwarded',
      'is true: records that exist nowhere else can be deleted',
      'Write false, unless a lost machine must be emptied.',
    );
  if (policy.retentionDays < 30)
    say('warning', 'retentionDays', 'is shorter than an incident takes to notice', 'Write at least 30.');
  if (policy.evidenceDays < 2190)
    say('advice', 'evidenceDays', 'is shorter than six years', 'Keep the records elsewhere, or write 2192.');
}

/** What staff are told to send must itself be free to go. */
function replies(
  policy: Policy,
  given: Readonly<Record<string, unknown>>,
  judge: CheckOptions['judge'],
  say: Say,
): void {
  for (const key of ['portalReplies', 'emergencyTexts'] as const) {
    if (!judge || !Object.hasOwn(given, key)) continue;
    policy[key].forEach(({ text }, index) => {
      if (judge(text) !== 'allow')
        say(
          'error',
          `${key}[${index}].text`,
          'would itself be stopped',
          'Leave out who it is about and why.',
        );
    });
  }
}

/** Our examples are no values: RFC 2606 keeps .example for texts like ours. */
function examples(given: Readonly<Record<string, unknown>>, say: Say): void {
  const [first, ...others] = examplePaths(given, '');
  if (first === undefined) return;
  const more =
    others.length === 0 ? '' : `, and so ${others.length === 1 ? 'is' : 'are'} ${others.join(', ')}`;
  say('warning', first, `is still our example${more}`, 'Write your own.');
}

function examplePaths(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string') return /\.example\b|EXAMPLE-TOKEN/i.test(value) ? [path] : [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => examplePaths(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    examplePaths(inside, path === '' ? key.slice(0, 60) : `${path}.${key.slice(0, 60)}`),
  );
}
