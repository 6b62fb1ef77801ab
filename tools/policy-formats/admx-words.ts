import type { SettingKey } from '../../src/policy/schema.ts';

/** What the two .adml files say beside the descriptions of the settings. */
export interface AdmxWords {
  readonly language: 'en-US' | 'es-ES';
  readonly description: string;
  readonly category: string;
  readonly supported: Readonly<Record<'chrome' | 'edge', string>>;
  readonly byDefault: string;
  readonly example: string;
  readonly json: string;
  readonly oneEach: string;
  readonly choices: Readonly<Partial<Record<SettingKey, Readonly<Record<string, string>>>>>;
}

export const ENGLISH: AdmxWords = {
  language: 'en-US',
  description: 'Settings of Not Here, which keeps patient information out of consumer messengers.',
  category: 'Not Here',
  supported: { chrome: 'Google Chrome 120 or later', edge: 'Microsoft Edge 120 or later' },
  byDefault: 'Not configured',
  example: 'Example',
  json: 'One line of JSON.',
  oneEach: 'One entry a line.',
  choices: {
    enforcement: { block: 'Stop (block)', warn: 'Warn (warn)', monitor: 'Observe only (monitor)' },
    sensitivity: { strict: 'Strict (strict)', balanced: 'Balanced (balanced)', lenient: 'Lenient (lenient)' },
    overrides: {
      off: 'Not possible (off)',
      reason: 'With a reason (reason)',
      confirm: 'After confirming (confirm)',
    },
    images: { block: 'Keep out (block)', warn: 'Ask once (warn)', allow: 'Let in (allow)' },
    files: { block: 'Keep out (block)', warn: 'Ask once (warn)', allow: 'Let in (allow)' },
    identity: { none: 'Nothing (none)', profile: 'Profile e-mail (profile)', ask: 'Staff number (ask)' },
  },
};

export const SPANISH: AdmxWords = {
  language: 'es-ES',
  description:
    'Ajustes de Not Here, que mantiene la información de los pacientes fuera de la mensajería de consumo.',
  category: 'Not Here',
  supported: { chrome: 'Google Chrome 120 o posterior', edge: 'Microsoft Edge 120 o posterior' },
  byDefault: 'Sin configurar',
  example: 'Ejemplo',
  json: 'Una sola línea de JSON.',
  oneEach: 'Una entrada por línea.',
  choices: {
    enforcement: { block: 'Detener (block)', warn: 'Advertir (warn)', monitor: 'Solo observar (monitor)' },
    sensitivity: {
      strict: 'Estricta (strict)',
      balanced: 'Equilibrada (balanced)',
      lenient: 'Flexible (lenient)',
    },
    overrides: {
      off: 'No es posible (off)',
      reason: 'Con un motivo (reason)',
      confirm: 'Tras confirmar (confirm)',
    },
    images: { block: 'No admitir (block)', warn: 'Preguntar una vez (warn)', allow: 'Admitir (allow)' },
    files: { block: 'No admitir (block)', warn: 'Preguntar una vez (warn)', allow: 'Admitir (allow)' },
    identity: {
      none: 'Con nada (none)',
      profile: 'Correo del perfil (profile)',
      ask: 'Número de empleado (ask)',
    },
  },
};
