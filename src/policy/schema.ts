import { DEFAULT_TEXTS } from './default-texts.ts';

/**
 * What a setting may hold. The dialect is as narrow as Chrome's managed-storage schema, which refuses to load the
 * whole extension over a keyword it does not know: lengths and formats are therefore checked by parse.ts, not by Chrome.
 */
export type Shape = TextShape | ChoiceShape | FlagShape | ListShape | RecordShape;

export interface TextShape {
  readonly type: 'text';
  /** In UTF-16 code units, after trimming. */
  readonly maxLength: number;
  readonly format?: TextFormat;
  /** Inside a record: what stands for an absent field. A field without one is required. */
  readonly fallback?: string;
}

export type TextFormat = 'https-url' | 'email' | 'language' | 'version' | 'domain' | 'pattern';

export interface ChoiceShape<Option extends string = string> {
  readonly type: 'choice';
  readonly options: readonly Option[];
  readonly fallback?: Option;
}

export interface FlagShape {
  readonly type: 'flag';
}

export interface ListShape {
  readonly type: 'list';
  readonly of: Shape;
  readonly maxItems: number;
}

export interface RecordShape {
  readonly type: 'record';
  readonly fields: Readonly<Record<string, TextShape | ChoiceShape>>;
}

/** The TypeScript type of a shape's values. */
export type ValueOf<S> = S extends { type: 'text' }
  ? string
  : S extends { type: 'choice'; options: readonly (infer Option)[] }
    ? Option
    : S extends { type: 'flag' }
      ? boolean
      : S extends { type: 'list'; of: infer Item }
        ? readonly ValueOf<Item>[]
        : S extends { type: 'record'; fields: infer Fields }
          ? { readonly [Field in keyof Fields]: ValueOf<Fields[Field]> }
          : never;

const line = { type: 'text', maxLength: 200 } as const;
const optionalLine = { type: 'text', maxLength: 200, fallback: '' } as const;
const httpsUrl = { type: 'text', maxLength: 2000, format: 'https-url' } as const;

/**
 * Every setting an administrator has, once: the type `Settings`, the parser, Chrome's schema and docs/policy.md all
 * follow from this table. To add one, add a row here and its words in descriptions.ts.
 */
const SHAPES = {
  organizationName: line,
  policyVersion: { type: 'text', maxLength: 40, format: 'version' },
  policyTexts: {
    type: 'list',
    maxItems: 12,
    of: {
      type: 'record',
      fields: {
        language: { type: 'text', maxLength: 35, format: 'language' },
        title: line,
        body: { type: 'text', maxLength: 20_000 },
        why: { type: 'text', maxLength: 300, fallback: '' },
      },
    },
  },
  trainings: {
    type: 'list',
    maxItems: 20,
    of: { type: 'record', fields: { title: line, url: httpsUrl } },
  },
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
      },
    },
  },
  enforcement: { type: 'choice', options: ['block', 'warn', 'monitor'] },
  sensitivity: { type: 'choice', options: ['strict', 'balanced', 'lenient'] },
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
} as const satisfies Record<string, Shape>;

export type SettingKey = keyof typeof SHAPES;
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof SHAPES)[Key]> };

/** What is in force where the organization set nothing, or nothing usable. Never weaker than what a value could be. */
const DEFAULTS: Settings = {
  organizationName: '',
  policyVersion: 'built-in-1',
  policyTexts: DEFAULT_TEXTS,
  trainings: [
    {
      title: 'HIPAA training materials (U.S. Department of Health and Human Services)',
      url: 'https://www.hhs.gov/hipaa/for-professionals/training/index.html',
    },
    {
      title: 'Guidance on HIPAA and cloud computing (HHS Office for Civil Rights)',
      url: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/health-information-technology/cloud-computing/index.html',
    },
  ],
  privacyOfficer: { name: '', email: '', phone: '' },
  platforms: [],
  enforcement: 'block',
  sensitivity: 'balanced',
  images: 'warn',
  files: 'block',
  readThread: true,
  staffNames: [],
  clinicPhones: [],
  emailDomains: [],
  addresses: [],
  idPatterns: [],
};

/** The single source of the settings: their shapes and their defaults, in the order in which they are documented. */
export const SCHEMA: {
  readonly shapes: Readonly<Record<SettingKey, Shape>>;
  readonly defaults: Settings;
  readonly keys: readonly SettingKey[];
} = { shapes: SHAPES, defaults: DEFAULTS, keys: Object.keys(SHAPES) as SettingKey[] };
