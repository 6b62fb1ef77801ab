import type { Settings } from '../../src/policy/schema.ts';

/** What an invented clinic sets: every part of every surface has something to show. */
export const CLINIC = {
  organizationName: 'Riverside Clinic',
  policyVersion: '2026-11',
  policyTexts: [
    {
      language: 'en',
      title: 'Where patient messages go',
      body: '# In short\nPatient matters go through RiverChat or the portal.\n- No names with health details in Messenger.\n- No pictures of patients.\n# If it happened\nTell Dana the same day. You will not be in trouble for telling.',
      why: 'Riverside has no agreement with Meta that protects patient information.',
    },
    {
      language: 'es',
      title: 'Por dónde van los mensajes de pacientes',
      body: '# En breve\nLo que trata de pacientes va por RiverChat o por el portal.\n- En Messenger, ningún nombre junto con datos de salud.\n- Ninguna foto de pacientes.\n# Si ya pasó\nAvise a Dana el mismo día. Avisar no le traerá problemas.',
      why: 'Riverside no tiene con Meta un acuerdo que proteja la información de los pacientes.',
    },
  ],
  monitoringVersion: 'm-3',
  monitoringTexts: [
    {
      language: 'en',
      title: 'What we read and record',
      body: 'Drafts are read on your computer when you press Send.\n- Kinds and counts are kept, never words.',
    },
    {
      language: 'es',
      title: 'Qué se lee y qué se anota',
      body: 'Los borradores se leen en su computadora cuando usted presiona Enviar.\n- Se guardan tipos y cantidades, nunca palabras.',
    },
  ],
  trainings: [
    { title: 'Privacy basics for front desk staff', url: 'https://training.example.org/privacy-basics' },
  ],
  privacyOfficer: { name: 'Dana Whitfield', email: 'privacy@riverside.example.org', phone: '(555) 010-0199' },
  platforms: [
    {
      name: 'RiverChat',
      url: 'https://chat.riverside.example.org/',
      audience: 'team',
      baaSignedOn: '2026-01-15',
      encryption: true,
      accessControl: true,
      auditLog: true,
      secureStorage: true,
    },
    {
      name: 'Riverside Patient Portal',
      url: 'https://portal.riverside.example.org/',
      audience: 'patients',
      baaSignedOn: '2026-01-15',
      encryption: true,
      accessControl: true,
      auditLog: true,
      secureStorage: true,
    },
  ],
  portalReplies: [
    {
      language: 'en',
      text: 'Thank you for writing. We answer in the Riverside Patient Portal, where it is safe.',
    },
    {
      language: 'es',
      text: 'Gracias por escribirnos. Le contestamos en el portal de pacientes de Riverside, donde es seguro.',
    },
  ],
  identity: 'profile',
  incidentUrl: 'https://incidents.riverside.example.org/new',
  collectorUrl: 'https://collector.riverside.example.org/v1/logs',
} as const satisfies Partial<Settings>;

/** Settings that show what most clinics leave off. */
export const VARIANTS = {
  clinic: CLINIC,
  none: {},
  warn: { ...CLINIC, enforcement: 'warn', overrides: 'reason' },
  monitor: { ...CLINIC, enforcement: 'monitor' },
  emergency: { ...CLINIC, emergencyOverride: true },
  exceptions: {
    ...CLINIC,
    patientExceptions: { approvedBy: 'Dana Whitfield', approvedOn: '2026-01-05', reference: 'C-\\d{4}' },
  },
  ask: { ...CLINIC, identity: 'ask' },
} as const satisfies Record<string, Partial<Settings>>;

export type Variant = keyof typeof VARIANTS;
