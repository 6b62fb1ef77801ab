import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicyText } from './check-policy.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { SCHEMA } from './schema.ts';

const BOXES = {
  baaSignedOn: '2026-01-15',
  encryption: true,
  accessControl: true,
  auditLog: true,
  secureStorage: true,
};
/** A policy of which there is nothing to say. */
const GOOD = {
  organizationName: 'Riverside',
  policyVersion: '1',
  policyTexts: [{ language: 'en', title: 'T', body: 'B' }],
  platforms: [
    { name: 'TigerConnect', url: 'https://login.tigerconnect.com/', audience: 'team', ...BOXES },
    { name: 'Our portal', url: 'https://portal.riverside.org/', audience: 'patients', ...BOXES },
  ],
  privacyOfficer: { name: 'Dana', phone: '555-0142' },
};
const ID = 'abcdefghijklmnopabcdefghijklmnop';
const DEVELOPMENT_ID = 'kbcmfkpckcdhoaibbpibmimibbfbgbea';
const TODAY = '2026-11-22';

const said = (settings: object, options = {}) =>
  checkPolicyText(JSON.stringify(settings), {
    today: TODAY,
    developmentId: DEVELOPMENT_ID,
    ...options,
  }).notes.map(({ severity, path, message, fix }) => `${severity}: ${path} ${message} | ${fix}`);

describe('the settings', () => {
  it('of a good policy: only that the monitoring notice is our template', () => {
    expect(said(GOOD)).toEqual([
      'advice: monitoringTexts is missing: staff read our template of a monitoring notice | Have counsel write yours.',
    ]);
  });

  // What is added to the good policy, and what must be said.
  it.each<[string, Record<string, unknown>, string]>([
    [
      'a misspelt key',
      { enforcment: 'block' },
      'error: enforcment is not a setting of this version | Did you mean enforcement?',
    ],
    ['a key in another case', { Images: 'block' }, '| Did you mean images?'],
    ['swapped letters', { flies: 'block' }, '| Did you mean files?'],
    ['an unknown key', { theme: 'dark' }, 'error: theme is not a setting of this version | Take it out'],
    [
      'a misspelt choice',
      { enforcement: 'Block' },
      'error: enforcement must be one of block, warn, monitor; the browser drops the whole of enforcement without a word',
    ],
    [
      'a number as a text',
      { retentionDays: '90' },
      'error: retentionDays must be a whole number; the browser drops the whole of retentionDays',
    ],
    [
      'a number out of range',
      { retentionDays: 4000 },
      'error: retentionDays must be a whole number from 1 to 3650 | Write for example 90.',
    ],
    [
      'a flag as a text',
      { readThread: 'true' },
      'error: readThread must be true or false; the browser drops',
    ],
    [
      'one bad name in a list',
      { staffNames: ['Dr. Ana Ruiz', 7] },
      'error: staffNames[1] must be a text; the browser drops the whole of staffNames',
    ],
    [
      'a misspelt field',
      { privacyOfficer: { emial: 'a@b.org', phone: '555-0142' } },
      'error: privacyOfficer.emial is not known here | Did you mean email?',
    ],
    [
      'a web address without https',
      { trainings: [{ title: 'T', url: 'http://a.org' }] },
      'error: trainings[0].url must be an https address',
    ],
    [
      'an unsafe pattern',
      { idPatterns: [{ kind: 'mrn', pattern: '(\\d+)+' }] },
      'error: idPatterns[0].pattern',
    ],
    [
      'a pattern that matches everything',
      { idPatterns: [{ kind: 'mrn', pattern: '.{0,9}' }] },
      'error: idPatterns[0].pattern matches the empty text, and so every message',
    ],
    [
      'texts without a version',
      { monitoringTexts: [{ language: 'en', title: 'T', body: 'B' }] },
      'error: monitoringVersion must be set together with monitoringTexts',
    ],
    ['observing only', { enforcement: 'monitor' }, 'warning: enforcement is monitor: nothing is stopped'],
    ['warning only', { enforcement: 'warn' }, 'warning: enforcement is warn: staff can send what was found'],
    [
      'warnings that stop',
      { enforcement: 'warn', overrides: 'off' },
      'advice: overrides is off, so that warn stops like block',
    ],
    ['leniency', { sensitivity: 'lenient' }, 'warning: sensitivity is lenient'],
    ['pictures', { images: 'allow' }, 'warning: images is allow'],
    ['files', { files: 'warn' }, 'warning: files is warn'],
    ['no thread', { readThread: false }, 'warning: readThread is false'],
    [
      'a huge list of names',
      { staffNames: Array.from({ length: 1501 }, (_, i) => `Ana Ruiz ${i}`) },
      'warning: staffNames holds 1501 names',
    ],
    ['a single name', { staffNames: ['Dr. Ruiz', 'Maria'] }, 'warning: staffNames[1] is a single word'],
    [
      'a public mail provider',
      { emailDomains: ['riverside.org', '@Gmail.com'] },
      'warning: emailDomains[1] is a public mail provider',
    ],
    ['a short phone', { clinicPhones: ['0142'] }, 'warning: clinicPhones[0] is not a whole number'],
    ['a vague address', { addresses: ['Harbor Road'] }, 'warning: addresses[0] has no house number'],
    [
      'exceptions',
      { patientExceptions: { approvedBy: 'Dana', approvedOn: '2026-02-01' } },
      'warning: patientExceptions are on',
    ],
    [
      'half an exception',
      { patientExceptions: { approvedBy: 'Dana' } },
      'error: patientExceptions.approvedOn is missing; exceptions stay off',
    ],
    [
      'a named person on a shared computer',
      { identity: 'profile', sharedDevice: true },
      'warning: identity is profile on a shared computer',
    ],
    ['numbers that nobody would own', { showNumbers: true }, 'warning: showNumbers shows nothing'],
    ['records that die', { ephemeral: true }, 'warning: ephemeral is true without a collector'],
    [
      'a header for nobody',
      { collectorHeader: 'X-Key: abc' },
      'error: collectorHeader is set without collectorUrl',
    ],
    ['a wipe that takes everything', { wipeBefore: '2027-01-01' }, 'warning: wipeBefore lies in the future'],
    [
      'a wipe on hold',
      { wipeBefore: '2026-01-01', legalHold: true },
      'warning: wipeBefore does nothing while legalHold',
    ],
    ['a short memory', { retentionDays: 7 }, 'warning: retentionDays is shorter'],
    ['what comes later', { ephemeral: true }, 'advice: ephemeral is set. Takes effect with a later version'],
    [
      'our own example',
      { trainings: [{ title: 'T', url: 'https://training.lakeside.example/' }] },
      'warning: trainings[0].url is still our example',
    ],
    ['no platform', { platforms: [] }, 'warning: platforms is missing'],
    ['nobody to ask', { privacyOfficer: { name: 'Dana' } }, 'warning: privacyOfficer cannot be reached'],
    [
      'a language twice',
      {
        policyTexts: [
          { language: 'en', title: 'T', body: 'B' },
          { language: 'EN', title: 'T', body: 'B' },
        ],
      },
      'error: policyTexts[1].language is there twice',
    ],
  ])('%s', (_what, added, expected) => {
    expect(said({ ...GOOD, ...added }).join('\n')).toContain(expected);
  });

  it.each([
    ['Messenger', 'https://www.messenger.com/'],
    ['WhatsApp Business', 'https://business.example.org/'],
    ['Team chat', 'https://wa.me/15550142'],
    ['Care line', 'https://web.telegram.org/'],
    ['Signal', 'https://chat.riverside.org/'],
    ['our Facebook group', 'https://chat.riverside.org/'],
  ])('a consumer messenger as a platform: %s at %s', (name, url) => {
    const notes = said({ ...GOOD, platforms: [{ name, url, ...BOXES }] }).join('\n');
    expect(notes).toContain('error: platforms[0] names a consumer messenger');
  });

  it.each([
    ['TigerConnect Messenger', 'https://login.tigerconnect.com/'],
    ['Epic Secure Chat', 'https://epic.riverside.org/'],
    ['OnlineCare', 'https://notfacebook.com/'],
    ['Spruce', 'https://app.sprucehealth.com/signal.org'],
  ])('and none: %s at %s', (name, url) => {
    expect(said({ ...GOOD, platforms: [{ name, url, ...BOXES }] }).join('\n')).not.toContain('consumer');
  });

  it('names the boxes that a platform lacks, and only those', () => {
    const notes = said({
      ...GOOD,
      platforms: [{ name: 'A', url: 'https://a.org/', encryption: true, auditLog: true }],
    }).find((note) => note.includes('platforms[0]'));
    expect(notes).toContain(
      'business associate agreement (baaSignedOn), access control (accessControl), secure storage',
    );
    expect(notes).not.toContain('encryption');
    expect(notes).not.toContain('audit');
  });

  it('asks the classifier about what staff are to send', () => {
    const portalReplies = [
      { language: 'en', text: 'Please use the portal.' },
      { language: 'es', text: 'Your biopsy is back.' },
    ];
    const judge = (text: string) => (text.includes('biopsy') ? 'block' : 'allow');
    expect(said({ ...GOOD, portalReplies }, { judge }).join('\n')).toContain(
      'error: portalReplies[1].text would itself be stopped',
    );
  });
});

describe('the JSON around them', () => {
  const file = (over: object = {}, extension: object = GOOD) => ({
    ExtensionSettings: {
      [ID]: { installation_mode: 'force_installed', update_url: 'https://u.riverside.org/u.xml' },
    },
    '3rdparty': { extensions: { [ID]: extension } },
    ...over,
  });

  it('a file of Linux', () => {
    expect(said(file())).toHaveLength(1);
    expect(checkPolicyText(JSON.stringify(file())).settings).toEqual(GOOD);
  });

  it('the wrapper of the Google Admin console', () => {
    const wrapped = Object.fromEntries(Object.entries(GOOD).map(([key, value]) => [key, { Value: value }]));
    expect(checkPolicyText(JSON.stringify(wrapped)).settings).toEqual(GOOD);
    expect(said({ ...wrapped, images: 'warn' }).join('\n')).toContain('error: images is not wrapped');
    expect(said({ ...wrapped, images: { Value: 'warn', Level: 1 } }).join('\n')).toContain(
      'error: images.Level stands beside Value',
    );
  });

  it.each<[string, object, string]>([
    [
      'the development id',
      { '3rdparty': { extensions: { [DEVELOPMENT_ID]: GOOD } } },
      'is the development id',
    ],
    ['no id at all', { '3rdparty': { extensions: { 'not-here': GOOD } } }, 'is no extension id'],
    [
      'no installation',
      { ExtensionSettings: {} },
      'warning: 3rdparty.extensions.abcdefghijklmnopabcdefghijklmnop are settings for an extension that this file does not install',
    ],
    [
      'an installation that is not forced',
      { ExtensionSettings: { [ID]: { installation_mode: 'allowed', update_url: 'https://u.org/' } } },
      'is not force_installed',
    ],
    [
      'updates without https',
      { ExtensionSettings: { [ID]: { installation_mode: 'force_installed', update_url: 'http://u.org/' } } },
      'update_url is not https',
    ],
    [
      'no updates',
      { ExtensionSettings: { [ID]: { installation_mode: 'force_installed' } } },
      'update_url is missing: nothing is installed',
    ],
    [
      'settings in the wrong place',
      { enforcement: 'block' },
      'error: enforcement stands outside of 3rdparty',
    ],
    ['no settings', { '3rdparty': {} }, '3rdparty.extensions is missing'],
  ])('%s', (_what, over, expected) => {
    expect(said(file(over)).join('\n')).toContain(expected);
  });

  it('takes the settings that are ours among those of other extensions', () => {
    const other = { ponmlkjihgfedcbaponmlkjihgfedcba: { toOverwrite: {}, images: 1 } };
    const text = JSON.stringify(file({ '3rdparty': { extensions: { ...other, [ID]: GOOD } } }));
    expect(checkPolicyText(text).settings).toEqual(GOOD);
  });

  it('says where broken JSON breaks, and never what stands there', () => {
    const broken = '{\n  "collectorHeader": "Authorization: Bearer s3cret"\n  "images": "warn"\n}';
    const { notes } = checkPolicyText(broken);
    expect(notes).toHaveLength(1);
    expect(notes[0]?.path).toBe('line 3, column 3');
    expect(JSON.stringify(notes)).not.toContain('s3cret');
  });

  it('never throws, whatever is pasted, and never quotes a value', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom(...SCHEMA.keys.map((key) => DESCRIPTIONS[key].example)),
    );
    const marked = fc.dictionary(
      fc.constantFrom(...SCHEMA.keys, 'x'),
      fc.oneof(value, fc.constant('M4RK3R')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          marked.map((all) => JSON.stringify(all)),
        ),
        (text) => {
          const { notes } = checkPolicyText(text, { today: TODAY });
          expect(JSON.stringify(notes)).not.toContain('M4RK3R');
        },
      ),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
