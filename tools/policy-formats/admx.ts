import { DESCRIPTIONS_ES, LATER_ES } from '../../src/policy/descriptions.es.ts';
import { DESCRIPTIONS, LATER } from '../../src/policy/descriptions.ts';
import { SCHEMA, type SettingKey, type Shape } from '../../src/policy/schema.ts';
import { type AdmxWords, ENGLISH, SPANISH } from './admx-words.ts';
import type { PolicyFile } from './format.ts';
import { xmlText } from './plist.ts';
import { storageOf } from './registry.ts';
import { BROWSERS, type Browser, settingsKey } from './windows-registry.ts';

/**
 * The administrative template for group policy: not-here.admx, and its words in English and Spanish. Each setting
 * exists once for Chrome and once for Edge, with the same strings. The id is part of the registry key, hence of the file.
 * Format: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gpreg/81a89003-5121-4216-b788-fde8daa71c78
 */
export function admxFiles(extensionId: string): readonly PolicyFile[] {
  return [
    { path: 'admx/not-here.admx', content: admx(extensionId) },
    { path: 'admx/en-US/not-here.adml', content: adml(ENGLISH) },
    { path: 'admx/es-ES/not-here.adml', content: adml(SPANISH) },
  ];
}

const NAMESPACES =
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions" revision="1.0" schemaVersion="1.0"';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const BROWSER_IDS = Object.keys(BROWSERS) as Browser[];

function admx(extensionId: string): string {
  const lines = [
    HEAD,
    `<policyDefinitions ${NAMESPACES}>`,
    '  <policyNamespaces>',
    '    <target prefix="nothere" namespace="NotHere.Policies"/>',
    '    <using prefix="windows" namespace="Microsoft.Policies.Windows"/>',
    '  </policyNamespaces>',
    '  <resources minRequiredRevision="1.0"/>',
    '  <supportedOn>',
    '    <definitions>',
    ...BROWSER_IDS.map(
      (browser) =>
        `      <definition name="supported_${browser}" displayName="$(string.supported_${browser})"/>`,
    ),
    '    </definitions>',
    '  </supportedOn>',
    '  <categories>',
    '    <category name="not_here" displayName="$(string.not_here)"/>',
    ...BROWSER_IDS.flatMap((browser) => [
      `    <category name="${browser}" displayName="$(string.${browser})">`,
      '      <parentCategory ref="not_here"/>',
      '    </category>',
    ]),
    '  </categories>',
    '  <policies>',
    ...BROWSER_IDS.flatMap((browser) =>
      SCHEMA.keys.flatMap((key) => policy(browser, key, xmlText(settingsKey(browser, extensionId)))),
    ),
    '  </policies>',
    '</policyDefinitions>',
  ];
  return `${lines.join('\n')}\n`;
}

function policy(browser: Browser, key: SettingKey, registryKey: string): string[] {
  const shape = SCHEMA.shapes[key];
  const flag = shape.type === 'flag';
  const own = flag ? ` valueName="${key}"` : ` presentation="$(presentation.${key})"`;
  return [
    `    <policy name="${browser}_${key}" class="Machine" displayName="$(string.${key})"`,
    `      explainText="$(string.${key}_explain)" key="${registryKey}"${own}>`,
    `      <parentCategory ref="${browser}"/>`,
    `      <supportedOn ref="supported_${browser}"/>`,
    ...(flag
      ? [
          '      <enabledValue><decimal value="1"/></enabledValue>',
          '      <disabledValue><decimal value="0"/></disabledValue>',
        ]
      : ['      <elements>', ...element(key, shape, registryKey), '      </elements>']),
    '    </policy>',
  ];
}

function element(key: SettingKey, shape: Shape, registryKey: string): string[] {
  if (shape.type === 'choice')
    return [
      `        <enum id="${key}" valueName="${key}" required="true">`,
      ...shape.options.flatMap((option) => [
        `          <item displayName="$(string.${key}_${option})">`,
        `            <value><string>${option}</string></value>`,
        '          </item>',
      ]),
      '        </enum>',
    ];
  if (shape.type === 'whole')
    return [
      `        <decimal id="${key}" valueName="${key}" required="true" minValue="${shape.min}" maxValue="${shape.max}"/>`,
    ];
  if (storageOf(shape) === 'numbered')
    return [`        <list id="${key}" key="${registryKey}\\${key}" valuePrefix=""/>`];
  const maxLength = shape.type === 'text' ? shape.maxLength : 1_000_000;
  return [`        <text id="${key}" valueName="${key}" required="true" maxLength="${maxLength}"/>`];
}

function adml(words: AdmxWords): string {
  const string = (id: string, text: string): string => `      <string id="${id}">${xmlText(text)}</string>`;
  const lines = [
    HEAD,
    `<policyDefinitionResources ${NAMESPACES}>`,
    '  <displayName>Not Here</displayName>',
    `  <description>${xmlText(words.description)}</description>`,
    '  <resources>',
    '    <stringTable>',
    string('not_here', words.category),
    ...BROWSER_IDS.flatMap((browser) => [
      string(browser, BROWSERS[browser].title),
      string(`supported_${browser}`, words.supported[browser]),
    ]),
    ...SCHEMA.keys.flatMap((key) => [
      string(key, titleOf(key, words)),
      string(`${key}_explain`, explain(key, words)),
      ...optionsOf(key).map((option) => string(`${key}_${option}`, words.choices[key]?.[option] ?? option)),
    ]),
    '    </stringTable>',
    '    <presentationTable>',
    ...SCHEMA.keys.flatMap((key) => presentation(key, words)),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
  ];
  return `${lines.join('\n')}\n`;
}

function optionsOf(key: SettingKey): readonly string[] {
  const shape = SCHEMA.shapes[key];
  return shape.type === 'choice' ? shape.options : [];
}

const titleOf = (key: SettingKey, { language }: AdmxWords): string =>
  language === 'es-ES' ? DESCRIPTIONS_ES[key].title : DESCRIPTIONS[key].title;

function explain(key: SettingKey, words: AdmxWords): string {
  const spanish = words.language === 'es-ES';
  const { text, defaultText } = spanish ? DESCRIPTIONS_ES[key] : DESCRIPTIONS[key];
  const { example, later } = DESCRIPTIONS[key];
  const shape = SCHEMA.shapes[key];
  const storage = storageOf(shape);
  const shown = Array.isArray(example) && storage === 'numbered' ? example.join('\n') : inWords(example);
  return [
    text,
    ...(later ? [spanish ? LATER_ES : LATER] : []),
    sentence(`${words.byDefault}: ${defaultText ?? inWords(SCHEMA.defaults[key])}`),
    `${words.example}${storage === 'json' ? ` (${words.json.replace(/\.$/, '')})` : ''}:\n${shown}`,
  ].join('\n\n');
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function presentation(key: SettingKey, words: AdmxWords): string[] {
  const shape = SCHEMA.shapes[key];
  if (shape.type === 'flag') return [];
  const label = xmlText(titleOf(key, words));
  const fallback = SCHEMA.defaults[key];
  const content =
    shape.type === 'choice'
      ? `<dropdownList refId="${key}" noSort="true" defaultItem="${Math.max(
          0,
          (shape.options as readonly unknown[]).indexOf(fallback),
        )}">${label}</dropdownList>`
      : shape.type === 'whole'
        ? `<decimalTextBox refId="${key}" defaultValue="${Number(fallback)}">${label}</decimalTextBox>`
        : storageOf(shape) === 'numbered'
          ? `<listBox refId="${key}">${xmlText(`${titleOf(key, words)}. ${words.oneEach}`)}</listBox>`
          : `<textBox refId="${key}"><label>${storageOf(shape) === 'json' ? xmlText(`${titleOf(key, words)}. ${words.json}`) : label}</label></textBox>`;
  return [`      <presentation id="${key}">`, `        ${content}`, '      </presentation>'];
}
