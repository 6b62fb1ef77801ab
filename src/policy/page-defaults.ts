import type { PagePolicy } from './types.ts';

/** One sentence per language: why a consumer messenger may not carry patient information. */
export const DEFAULT_WHY: PagePolicy['why'] = [
  {
    language: 'en',
    text: 'Messenger has no business associate agreement with us, and we cannot control access to it, keep an audit log or wipe it.',
  },
  {
    language: 'es',
    text: 'Messenger no tiene un acuerdo de socio comercial (BAA) con nosotros, y ahí no podemos controlar el acceso, llevar un registro de auditoría ni borrar los datos.',
  },
];

/** The defaults of the settings that a page knows: the content script carries these alone, not the long texts. */
export const PAGE_DEFAULTS = {
  organizationName: '',
  policyVersion: 'built-in-1',
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
  platforms: [],
  enforcement: 'block',
  sensitivity: 'balanced',
  overrides: 'confirm',
  images: 'warn',
  files: 'block',
  readThread: true,
} as const;

/** What a page goes by until the organization's policy has reached it: pagePolicy() of the safe default. */
export const SAFE_PAGE_POLICY: PagePolicy = {
  source: 'default',
  ...PAGE_DEFAULTS,
  why: DEFAULT_WHY,
  vocabulary: {
    patterns: [],
    allowedPhones: [],
    allowedEmailDomains: [],
    allowedAddresses: [],
    staffNames: [],
  },
};
