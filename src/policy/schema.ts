import { DEFAULT_MONITORING_TEXTS } from './default-notices.ts';
import { DEFAULT_TEXTS } from './default-texts.ts';
import { PAGE_DEFAULTS } from './page-defaults.ts';

/**
 * What a setting may hold. The dialect is as narrow as Chrome's managed-storage schema, which refuses to load the
 * whole extension over a keyword it does not know: lengths and formats are therefore checked by parse.ts, not by Chrome.
 */
export type Shape = TextShape | ChoiceShape | FlagShape | WholeShape | ListShape | RecordShape;

export interface TextShape {
  readonly type: 'text';
  /** In UTF-16 code units, after trimming. */
  readonly maxLength: number;
  readonly format?: TextFormat;
  /** What stands for an absent field of a record, or for an empty text. A field without one is required. */
  readonly fallback?: string;
  /** Never shown whole: the options page masks it, and tools do not print it. */
  readonly secret?: true;
}

export type TextFormat =
  | 'https-url'
  | 'collector-url'
  | 'header'
  | 'email'
  | 'language'
  | 'version'
  | 'domain'
  | 'date'
  | 'pattern'
  | 'reference-pattern';

export interface ChoiceShape<Option extends string = string> {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly fallback?: Option;
}

export interface FlagShape {
  readonly type: 'flag';
  readonly fallback?: boolean;
}

/** A whole number. */
export interface WholeShape {
  readonly type: 'whole';
  readonly min: number;
  readonly max: number;
}

export interface ListShape {
  readonly type: 'list';
  readonly of: Shape;
  readonly maxItems: number;
}

export interface RecordShape {
  readonly type: 'record';
  readonly fields: Readonly<Record<string, FieldShape>>;
}

export type FieldShape = TextShape | ChoiceShape | FlagShape;

/** The TypeScript type of a shape's values. */
export type ValueOf<S> = S extends { type: 'text' }
  ? string
  : S extends { type: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : S extends { type: 'flag' }
      ? boolean
      : S extends { type: 'whole' }
        ? number
        : S extends { type: 'list'; of: infer Item }
          ? readonly ValueOf<Item>[]
          : S extends { type: 'record'; fields: infer Fields }
            ? { readonly [Field in keyof Fields]: ValueOf<Fields[Field]> }
            : never;

const line = { type: 'text', maxLength: 200 } as const;
const optionalLine = { type: 'text', maxLength: 200, fallback: '' } as const;
const httpsUrl = { type: 'text', maxLength: 2000, format: 'https-url' } as const;
const language = { type: 'text', maxLength: 35, format: 'language' } as const;
const body = { type: 'text', maxLength: 20_000 } as const;
const version = { type: 'text', maxLength: 40, format: 'version' } as const;
const optionalDate = { type: 'text', maxLength: 10, format: 'date', fallback: '' } as const;
const box = { type: 'flag', fallback: false } as const;
/** Something short to say, once per language. */
const saying = {
  type: 'list',
  maxItems: 12,
  of: { type: 'record', fields: { language, text: { type: 'text', maxLength: 1000 } } },
} as const;

/**
 * Every setting an administrator has, once: the type `Settings`, the parser, Chrome's schema and docs/policy.md all
 * follow from this table. To add one, add a row here and its words in descriptions.ts.
 */
const SHAPES = {
  organizationName: line,
  policyVersion: version,
  policyTexts: {
    type: 'list',
    maxItems: 12,
    of: {
      type: 'record',
      fields: { language, title: line, body, why: { type: 'text', maxLength: 300, fallback: '' } },
    },
  },
  monitoringVersion: version,
  monitoringTexts: {
    type: 'list',
    maxItems: 12,
    of: { type: 'record', fields: { language, title: line, body } },
  },
  trainings: {
    type: 'list',
    maxItems: 20,
    of: { type: 'record', fields: { title: line, url: httpsUrl } },
  },
  trainingDays: { type: 'whole', min: 0, max: 365 },
  privacyOfficer: {
    type: 'record',
    fields: {
      name: optionalLine,
      email: { type: 'text', maxLength: 254, format: 'email', fallback: '' },
      phone: { type: 'text', maxLength: 40, fallback: '' },
    },
  },
  platforms: {
    type: 'list',
    maxItems: 10,
    of: {
      type: 'record',
      fields: {
        name: line,
        url: httpsUrl,
        audience: { type: 'choice', options: ['patients', 'team'], fallback: 'team' },
        baaSignedOn: optionalDate,
        encryption: box,
        accessControl: box,
        auditLog: box,
        secureStorage: box,
      },
    },
  },
  portalReplies: saying,
  emergencyTexts: saying,
  emergencyOverride: { type: 'flag' },
  enforcement: { type: 'choice', options: ['block', 'warn', 'monitor'] },
  sensitivity: { type: 'choice', options: ['strict', 'balanced', 'lenient'] },
  overrides: { type: 'choice', options: ['off', 'reason', 'confirm'] },
  images: { type: 'choice', options: ['block', 'warn', 'allow'] },
  files: { type: 'choice', options: ['block', 'warn', 'allow'] },
  readThread: { type: 'flag' },
  staffNames: { type: 'list', maxItems: 5000, of: { type: 'text', maxLength: 100 } },
  clinicPhones: { type: 'list', maxItems: 500, of: { type: 'text', maxLength: 40 } },
  emailDomains: { type: 'list', maxItems: 100, of: { type: 'text', maxLength: 253, format: 'domain' } },
  addresses: { type: 'list', maxItems: 500, of: line },
  idPatterns: {
    type: 'list',
    maxItems: 20,
    of: {
      type: 'record',
      fields: {
        kind: { type: 'choice', options: ['mrn', 'member-id', 'account', 'other-id'] },
        pattern: { type: 'text', maxLength: 200, format: 'pattern' },
      },
    },
  },
  patientExceptions: {
    type: 'record',
    fields: {
      approvedBy: optionalLine,
      approvedOn: optionalDate,
      reference: {
        type: 'text',
        maxLength: 100,
        format: 'reference-pattern',
        fallback: '[A-Z0-9-]{1,20}',
      },
    },
  },
  identity: { type: 'choice', options: ['none', 'profile', 'ask'] },
  sharedDevice: { type: 'flag' },
  ephemeral: { type: 'flag' },
  coachingAfter: { type: 'whole', min: 0, max: 100 },
  showNumbers: { type: 'flag' },
  escalationAfter: { type: 'whole', min: 0, max: 100 },
  breachNoticeDays: { type: 'whole', min: 1, max: 60 },
  incidentUrl: { ...httpsUrl, fallback: '' },
  retentionDays: { type: 'whole', min: 1, max: 3650 },
  evidenceDays: { type: 'whole', min: 365, max: 10_950 },
  legalHold: { type: 'flag' },
  wipeBefore: optionalDate,
  wipeUnforwarded: { type: 'flag' },
  collectorUrl: { type: 'text', maxLength: 2000, format: 'collector-url', fallback: '' },
  collectorHeader: { type: 'text', maxLength: 4000, format: 'header', fallback: '', secret: true },
} as const satisfies Record<string, Shape>;

export type SettingKey = keyof typeof SHAPES;
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof SHAPES)[Key]> };

/** What is in force where the organization set nothing, or nothing usable. Never weaker than what a value could be. */
const DEFAULTS: Settings = {
  ...PAGE_DEFAULTS,
  policyTexts: DEFAULT_TEXTS,
  monitoringVersion: 'built-in-1',
  monitoringTexts: DEFAULT_MONITORING_TEXTS,
  trainingDays: 30,
  privacyOfficer: { name: '', email: '', phone: '' },
  staffNames: [],
  clinicPhones: [],
  emailDomains: [],
  addresses: [],
  idPatterns: [],
  patientExceptions: { approvedBy: '', approvedOn: '', reference: '[A-Z0-9-]{1,20}' },
  identity: 'none',
  sharedDevice: false,
  ephemeral: false,
  coachingAfter: 3,
  showNumbers: false,
  escalationAfter: 2,
  breachNoticeDays: 60,
  incidentUrl: '',
  retentionDays: 180,
  evidenceDays: 2192,
  legalHold: false,
  wipeBefore: '',
  wipeUnforwarded: false,
  collectorUrl: '',
  collectorHeader: '',
};

/** The single source of the settings: their shapes and their defaults, in the order in which they are documented. */
export const SCHEMA: {
  readonly shapes: Readonly<Record<SettingKey, Shape>>;
  readonly defaults: Settings;
  readonly keys: readonly SettingKey[];
} = { shapes: SHAPES, defaults: DEFAULTS, keys: Object.keys(SHAPES) as SettingKey[] };
