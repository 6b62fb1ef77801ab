import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS } from '../../src/policy/descriptions.ts';
import { SCHEMA } from '../../src/policy/schema.ts';
import { admxFiles } from './admx.ts';
import { all, checkAdmx } from './admx-rules.ts';
import { storageOf, toRegistry } from './registry.ts';
import { BROWSERS } from './windows-registry.ts';
import { parseXml } from './xml.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const [admx = '', english = '', spanish = ''] = admxFiles(ID).map(({ content }) => content);

function xml(text: string): Element {
  const root = parseXml(text);
  if (!root) throw new Error('not well-formed');
  return root;
}

const check = (template: string, en = english, es = spanish) =>
  checkAdmx(xml(template), { 'en-US': xml(en), 'es-ES': xml(es) }).map(
    ({ where, message }) => `${where}: ${message}`,
  );

const TEMPLATE = xml(admx);
const policyOf = (name: string) =>
  all(TEMPLATE, 'policies/policy').find((policy) => policy.getAttribute('name') === name);
const stringsOf = (adml: string) =>
  new Map(
    all(xml(adml), 'resources/stringTable/string').map((s) => [s.getAttribute('id'), s.textContent ?? '']),
  );

describe('the administrative template', () => {
  it('keeps every rule of the schema, and resolves in both languages', () => {
    expect(check(admx)).toEqual([]);
  });

  it('has every setting for Chrome and for Edge, at the key and the type that the browser reads', () => {
    const example = toRegistry(
      Object.fromEntries(SCHEMA.keys.map((key) => [key, DESCRIPTIONS[key].example])),
    );
    for (const [browser, { key: root }] of Object.entries(BROWSERS)) {
      const base = `${root}\\3rdparty\\extensions\\${ID}\\policy`;
      for (const key of SCHEMA.keys) {
        const policy = policyOf(`${browser}_${key}`);
        const element = policy && all(policy, 'elements/*')[0];
        expect(policy?.getAttribute('key')).toBe(base);
        const storage = storageOf(SCHEMA.shapes[key]);
        if (storage === 'numbered') {
          expect(element?.getAttribute('key')).toBe(`${base}\\${key}`);
          expect([...(example.keys.get(key)?.values.keys() ?? [])][0]).toBe('1');
        } else {
          expect((element ?? policy)?.getAttribute('valueName')).toBe(key);
          const number = !element || element.tagName === 'decimal';
          expect(typeof example.values.get(key)).toBe(number ? 'number' : 'string');
        }
      }
    }
  });

  it('offers exactly the choices of the setting', () => {
    for (const key of SCHEMA.keys) {
      const shape = SCHEMA.shapes[key];
      if (shape.type !== 'choice') continue;
      const policy = policyOf(`edge_${key}`);
      const values = policy ? all(policy, 'elements/enum/item/value/string') : [];
      expect(values.map(({ textContent }) => textContent)).toEqual(shape.options);
    }
  });

  it('says in both languages what staff notice, the default and an example', () => {
    for (const [adml, words] of [
      [english, ['Not configured: ', 'Example']],
      [spanish, ['Sin configurar: ', 'Ejemplo']],
    ] as const) {
      for (const key of SCHEMA.keys) {
        const text = stringsOf(adml).get(`${key}_explain`) ?? '';
        for (const word of words) expect(text, key).toContain(word);
      }
    }
  });

  it('says nothing in English to those who read Spanish', () => {
    const [en, es] = [stringsOf(english), stringsOf(spanish)];
    const same = [...en].filter(([id, text]) => es.get(id) === text).map(([id]) => id);
    expect(same).toEqual(['not_here', 'chrome', 'edge']);
  });
});

describe('the rules notice', () => {
  it.each<[string, string, string]>([
    [
      'a name twice',
      admx.replace('name="edge_images"', 'name="chrome_images"'),
      'name chrome_images is there twice',
    ],
    [
      'a missing string',
      admx.replaceAll('$(string.images)', '$(string.pictures)'),
      'string pictures is missing',
    ],
    [
      'a wrong order',
      admx.replace(/(<parentCategory ref="chrome"\/>)(\s*)(<supportedOn [^>]*>)/, '$3$2$1'),
      'in this order',
    ],
    [
      'a category that is not there',
      admx.replace('<parentCategory ref="edge"/>', '<parentCategory ref="x"/>'),
      'refers to nothing',
    ],
    ['a key with its hive', admx.replace('key="Software', 'key="HKLM\\Software'), 'no path below the hive'],
    [
      'an element without its control',
      admx.replace('id="images" valueName', 'id="pictures" valueName'),
      'has no control for pictures',
    ],
    ['a class that is none', admx.replace('class="Machine"', 'class="Computer"'), 'has a class other than'],
    ['a bad range', admx.replace('maxValue="365"', 'maxValue="-1"'), 'has no valid range'],
    ['a missing revision', admx.replace('revision="1.0"', ''), 'has no valid revision'],
  ])('%s', (_what, template, message) => {
    expect(template).not.toBe(admx);
    expect(check(template).join('\n')).toContain(message);
  });

  it('a language that lacks a string or a presentation', () => {
    const lacking = spanish.replace('<string id="images">', '<string id="bilder">');
    expect(check(admx, english, lacking).join('\n')).toContain('es-ES: string images is missing');
    const mute = spanish.replace('<presentation id="images">', '<presentation id="bilder">');
    expect(check(admx, english, mute).join('\n')).toContain('es-ES: presentation images is missing');
  });
});
