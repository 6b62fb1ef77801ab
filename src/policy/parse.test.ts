import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from './descriptions.ts';
import { parsePolicy } from './parse.ts';
import { SAFE_DEFAULT } from './safe-default.ts';
import { SCHEMA } from './schema.ts';

const NO_BOXES = {
  baaSignedOn: '',
  encryption: false,
  accessControl: false,
  auditLog: false,
  secureStorage: false,
};
const COMPLETE = Object.fromEntries(SCHEMA.keys.map((key) => [key, DESCRIPTIONS[key].example]));

describe('parsePolicy', () => {
  it('takes the documented example of every setting as it stands', () => {
    const { policy, problems, defaulted } = parsePolicy(COMPLETE);
    expect(problems).toEqual([]);
    expect(defaulted).toEqual([]);
    expect(policy.organizationName).toBe('Lakeside Family Clinic');
    expect(policy.platforms).toEqual(COMPLETE.platforms);
    expect(policy.vocabulary).toEqual({
      patterns: [{ kind: 'mrn', source: '\\bLK-?\\d{7}\\b' }],
      allowedPhones: ['(555) 010-0100', '555-010-0199'],
      allowedEmailDomains: ['lakeside.example'],
      allowedAddresses: ['120 Harbor Road'],
      staffNames: ['Dr. Priya Raman', 'Luis Ortega'],
    });
  });

  it('falls back to the strict side when nothing is set', () => {
    const { policy, problems, defaulted } = parsePolicy({});
    expect(policy).toMatchObject({
      enforcement: 'block',
      sensitivity: 'balanced',
      readThread: true,
      platforms: [],
    });
    expect(problems).toEqual([]);
    expect(defaulted).toEqual(SCHEMA.keys);
  });

  it.each([undefined, null, 7, 'x', [], [COMPLETE]])('takes %j for no policy', (raw) => {
    expect(parsePolicy(raw).policy).toEqual(SAFE_DEFAULT);
    expect(parsePolicy(raw).problems).toHaveLength(raw === undefined ? 0 : 1);
  });

  // setting, value, what is reported; the setting must be at its default, the others untouched
  const unusable: [string, unknown, string][] = [
    ['organizationName', 7, 'organizationName must be a text'],
    ['organizationName', '   ', 'organizationName must not be empty'],
    ['policyVersion', 'mrs okafor', 'policyVersion must be a version'],
    ['policyTexts', 'our policy', 'policyTexts must be a list'],
    ['trainings', {}, 'trainings must be a list'],
    ['privacyOfficer', [], 'privacyOfficer must be an object'],
    ['platforms', null, 'platforms must be a list'],
    ['enforcement', 'off', 'enforcement must be one of block, warn, monitor'],
    ['enforcement', true, 'enforcement must be one of'],
    ['enforcement', ['warn'], 'enforcement must be one of'],
    ['sensitivity', 'Lenient', 'sensitivity must be one of strict, balanced, lenient'],
    ['readThread', 'false', 'readThread must be true or false'],
    ['staffNames', 'Dana', 'staffNames must be a list'],
    ['overrides', 'on', 'overrides must be one of off, reason, confirm'],
    ['retentionDays', 0, 'retentionDays must be a whole number from 1 to 3650'],
    ['retentionDays', 1.5, 'retentionDays must be a whole number'],
    ['retentionDays', '90', 'retentionDays must be a whole number'],
    ['coachingAfter', -1, 'coachingAfter must be a whole number from 0 to 100'],
    ['legalHold', 1, 'legalHold must be true or false'],
    ['emergencyOverride', 'true', 'emergencyOverride must be true or false'],
    ['identity', 'email', 'identity must be one of none, profile, ask'],
    ['patientExceptions', true, 'patientExceptions must be an object'],
    ['wipeBefore', '2026-02-30', 'wipeBefore must be a day of the calendar'],
    ['wipeBefore', '14.3.2026', 'wipeBefore must be a day of the calendar'],
    ['collectorUrl', 'http://collector.example/v1/logs', 'collectorUrl must be an https address'],
    ['collectorHeader', 'Bearer', 'collectorHeader must be a name, a colon and a value'],
    ['collectorHeader', 'X-Key: a\nHost: b', 'collectorHeader must be a name, a colon and a value'],
    ['incidentUrl', 'javascript:alert(1)', 'incidentUrl must be an https address'],
    ['portalReplies', 'Please call', 'portalReplies must be a list'],
  ];
  it.each(unusable)('reports %s = %j and keeps its default, and applies the rest', (key, value, message) => {
    const { policy, problems, defaulted } = parsePolicy({ [key]: value, clinicPhones: ['555-010-0100'] });
    expect(problems.map((problem) => `${problem.path} ${problem.message}`).join('\n')).toContain(message);
    expect(defaulted).toContain(key);
    expect(policy).toEqual({
      ...SAFE_DEFAULT,
      vocabulary: { ...SAFE_DEFAULT.vocabulary, allowedPhones: ['555-010-0100'] },
    });
  });

  const partly: [string, unknown, string, unknown][] = [
    [
      'platforms',
      [
        { name: 'A', url: 'http://a.example' },
        { name: 'B', url: 'https://b.example' },
      ],
      'platforms[0].url',
      [{ name: 'B', url: 'https://b.example/', audience: 'team', ...NO_BOXES }],
    ],
    ['platforms', [{ name: 'A', url: 'javascript:alert(1)' }], 'platforms[0].url', []],
    ['platforms', [{ name: 'A', url: 'https://me:secret@a.example' }], 'platforms[0].url', []],
    ['platforms', [{ name: 'A', url: 'https://me@a.example' }], 'platforms[0].url', []],
    ['platforms', [{ url: 'https://a.example' }], 'platforms[0].name', []],
    [
      'platforms',
      [{ name: 'A', url: 'https://a.example', audience: 'everyone' }],
      'platforms[0].audience',
      [{ name: 'A', url: 'https://a.example/', audience: 'team', ...NO_BOXES }],
    ],
    [
      'platforms',
      [{ name: 'A', url: 'https://a.example', baaSignedOn: '2026-02-30', encryption: 'yes', auditLog: true }],
      'platforms[0].encryption',
      [{ name: 'A', url: 'https://a.example/', audience: 'team', ...NO_BOXES, auditLog: true }],
    ],
    [
      'patientExceptions',
      { approvedBy: 'Dana Ortiz', reference: '.{1,99}' },
      'patientExceptions.approvedOn',
      { approvedBy: '', approvedOn: '', reference: '[A-Z0-9-]{1,20}' },
    ],
    ['collectorUrl', 'http://127.0.0.1:4318/v1/logs', '', 'http://127.0.0.1:4318/v1/logs'],
    ['collectorHeader', 'X-Key:abc', '', 'X-Key:abc'],
    ['monitoringTexts', [], 'monitoringTexts', SAFE_DEFAULT.monitoringTexts],
    ['emergencyTexts', [{ language: 'en' }], 'emergencyTexts', SAFE_DEFAULT.emergencyTexts],
    ['incidentUrl', '', '', ''],
    ['trainings', [{ title: 'T', url: 'data:text/html,x' }, 3], 'trainings[1]', []],
    [
      'privacyOfficer',
      { name: ' Dana ', email: 'dana', fax: '1' },
      'privacyOfficer.email',
      { name: 'Dana', email: '', phone: '' },
    ],
  ];
  it.each(partly)('leaves out what is bad in %s = %j', (key, value, path, kept) => {
    const { policy, problems } = parsePolicy({ [key]: value });
    if (path === '') expect(problems).toEqual([]);
    else expect(problems.map((problem) => problem.path)).toContain(path);
    expect(policy[key as 'platforms']).toEqual(kept);
  });

  it('leaves out unsafe identifier patterns, says why, and keeps the good ones', () => {
    const { policy, problems } = parsePolicy({
      idPatterns: [
        { kind: 'mrn', pattern: '(\\d+)+x' },
        { kind: 'mrn', pattern: 'LK\\d{7}' },
        { kind: 'ssn', pattern: 'LK\\d{8}' },
        { kind: 'mrn', pattern: '.{1,3}' },
      ],
    });
    expect(policy.vocabulary.patterns).toEqual([{ kind: 'mrn', source: 'LK\\d{7}' }]);
    expect(problems.map(({ path }) => path)).toEqual([
      'idPatterns[0].pattern',
      'idPatterns[2].kind',
      'idPatterns[3].pattern',
    ]);
  });

  it('trims and cuts long texts, and says so', () => {
    const { policy, problems } = parsePolicy({ organizationName: ` ${'x'.repeat(300)} ` });
    expect(policy.organizationName).toHaveLength(200);
    expect(problems).toHaveLength(1);
  });

  it('reports a setting it does not know', () => {
    expect(parsePolicy({ enforcment: 'block' }).problems).toEqual([
      { path: 'enforcment', message: 'is not a setting of this version' },
    ]);
  });

  it("asks for a version with the organization's own text, and never shows it as the template's", () => {
    const { policy, problems } = parsePolicy({ policyTexts: [{ language: 'en', title: 'T', body: 'B' }] });
    expect(policy.policyVersion).toBe('unversioned');
    expect(problems.map(({ path }) => path)).toEqual(['policyVersion']);
  });

  it('shows the template when no text is usable', () => {
    const { policy, problems } = parsePolicy({ policyTexts: [{ language: 'en' }] });
    expect(policy.policyTexts).toEqual(SAFE_DEFAULT.policyTexts);
    expect(problems.map(({ path }) => path)).toContain('policyTexts');
  });

  it('never throws and always gives usable values, whatever it is given', () => {
    const value = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true }),
      fc.constantFrom(...Object.values(COMPLETE)),
    );
    const policies = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...SCHEMA.keys, '__proto__'), value),
    );
    fc.assert(
      fc.property(policies, (raw) => {
        const { policy } = parsePolicy(raw);
        expect(['block', 'warn', 'monitor']).toContain(policy.enforcement);
        expect(['strict', 'balanced', 'lenient']).toContain(policy.sensitivity);
        expect(typeof policy.readThread).toBe('boolean');
        expect(policy.policyTexts.length).toBeGreaterThan(0);
        for (const { url } of [...policy.platforms, ...policy.trainings]) expect(url).toMatch(/^https:\/\//);
        for (const name of policy.vocabulary.staffNames) expect(typeof name).toBe('string');
      }),
      { seed: 20260301, numRuns: 400 },
    );
  });

  it('survives an object that throws when it is read', () => {
    const hostile = {
      get enforcement(): string {
        throw new Error('no');
      },
    };
    const { policy, problems } = parsePolicy(hostile);
    expect(policy).toEqual(SAFE_DEFAULT);
    expect(problems).toHaveLength(1);
  });
});
