import type { PagePolicy, Saying } from './types.ts';

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

/** An answer that confirms nothing: neither who is a patient nor why somebody writes. */
export const DEFAULT_PORTAL_REPLIES: readonly Saying[] = [
  {
    language: 'en',
    text: 'Thank you for writing. To keep your information safe we cannot answer here. Please call our office or use our secure website.',
  },
  {
    language: 'es',
    text: 'Gracias por escribirnos. Para proteger su información no podemos responder por aquí. Por favor llame a nuestra oficina o use nuestro sitio web seguro.',
  },
];

/** Numbers of the United States. */
export const EMERGENCY_TEXTS: readonly Saying[] = [
  {
    language: 'en',
    text: 'Is a life at risk? Call 911 now. For a mental health crisis, call or text 988.',
  },
  {
    language: 'es',
    text: '¿Hay una vida en peligro? Llame al 911 ahora. En una crisis de salud mental, llame o envíe un mensaje al 988.',
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
  portalReplies: DEFAULT_PORTAL_REPLIES,
  emergencyTexts: EMERGENCY_TEXTS,
  emergencyOverride: false,
} as const;

/** What a page goes by until the organization's policy has reached it: pagePolicy() of the safe default. */
export const SAFE_PAGE_POLICY: PagePolicy = {
  source: 'default',
  ...PAGE_DEFAULTS,
  patientExceptions: false,
  why: DEFAULT_WHY,
  vocabulary: {
    patterns: [],
    allowedPhones: [],
    allowedEmailDomains: [],
    allowedAddresses: [],
    staffNames: [],
  },
};
