/**
 * The rules of the ADMX and ADML schemas that group policy tools enforce, as far as a template without a schema file at
 * hand can be held to them. Order of elements and required attributes after
 * https://learn.microsoft.com/en-us/previous-versions/windows/desktop/Policy/element-policydefinitions and the pages of
 * its child elements.
 */
export interface AdmxProblem {
  readonly where: string;
  readonly message: string;
}

type Say = (where: string, message: string) => void;

/** What is wrong with a template and its words in each language (by name of the language's folder). */
export function checkAdmx(admx: Element, admls: Readonly<Record<string, Element>>): readonly AdmxProblem[] {
  const problems: AdmxProblem[] = [];
  const say: Say = (where, message) => problems.push({ where, message });
  checkRoot(admx, 'policyDefinitions', say);
  checkOrder(
    admx,
    [
      'policyNamespaces',
      'supersededAdm*',
      'annotation*',
      'resources',
      'supportedOn?',
      'categories?',
      'policies?',
    ],
    'policyDefinitions',
    say,
  );
  const namespaces = child(admx, 'policyNamespaces');
  if (namespaces) {
    checkOrder(namespaces, ['target', 'using*'], 'policyNamespaces', say);
    for (const association of children(namespaces))
      need(association, ['prefix', 'namespace'], 'policyNamespaces', say);
    unique(children(namespaces), 'prefix', 'policyNamespaces', say);
  }
  const resources = child(admx, 'resources');
  if (resources) need(resources, ['minRequiredRevision'], 'resources', say);
  const definitions = all(admx, 'supportedOn/definitions/definition');
  for (const definition of definitions) need(definition, ['name', 'displayName'], 'supportedOn', say);
  unique(definitions, 'name', 'supportedOn', say);
  const categories = all(admx, 'categories/category');
  for (const category of categories) {
    need(category, ['name', 'displayName'], 'categories', say);
    checkOrder(category, ['annotation*', 'parentCategory?', 'seeAlso*', 'keywords?'], 'category', say);
    refers(child(category, 'parentCategory'), categories, 'categories', say);
  }
  unique(categories, 'name', 'categories', say);
  const policies = all(admx, 'policies/policy');
  unique(policies, 'name', 'policies', say);
  for (const policy of policies) checkPolicy(policy, categories, definitions, say);
  for (const [language, adml] of Object.entries(admls)) checkWords(admx, adml, language, say);
  return problems;
}

const NAME = /^\w+$/;
const CONTROLS: Readonly<Record<string, readonly string[]>> = {
  text: ['textBox', 'comboBox'],
  decimal: ['decimalTextBox'],
  longDecimal: ['longDecimalTextBox'],
  boolean: ['checkBox'],
  enum: ['dropdownList'],
  list: ['listBox'],
  multiText: ['multiTextBox'],
};

function checkPolicy(
  policy: Element,
  categories: readonly Element[],
  definitions: readonly Element[],
  say: Say,
): void {
  const where = policy.getAttribute('name') ?? 'a policy without a name';
  need(policy, ['name', 'class', 'displayName', 'key'], where, say);
  if (!NAME.test(where)) say(where, 'is no name of letters, digits and underscores');
  if (!['Machine', 'User', 'Both'].includes(policy.getAttribute('class') ?? ''))
    say(where, 'has a class other than Machine, User and Both');
  checkKey(policy.getAttribute('key') ?? '', where, say);
  checkOrder(
    policy,
    [
      'annotation*',
      'parentCategory',
      'seeAlso*',
      'keywords?',
      'supportedOn',
      'enabledValue?',
      'disabledValue?',
      'enabledList?',
      'disabledList?',
      'elements?',
    ],
    where,
    say,
  );
  refers(child(policy, 'parentCategory'), categories, where, say);
  refers(child(policy, 'supportedOn'), definitions, where, say);
  const elements = child(policy, 'elements');
  const inside = elements ? children(elements) : [];
  if (elements && inside.length === 0) say(where, 'has empty elements');
  if (inside.length > 0 && !policy.hasAttribute('presentation'))
    say(where, 'has elements and no presentation');
  if (child(policy, 'enabledValue') && !policy.hasAttribute('valueName'))
    say(where, 'has an enabledValue and no valueName');
  if (!elements && !policy.hasAttribute('valueName')) say(where, 'sets nothing');
  unique(inside, 'id', where, say);
  for (const element of inside) checkElement(element, where, say);
}

function checkElement(element: Element, policy: string, say: Say): void {
  const where = `${policy} > ${element.tagName}`;
  if (!Object.hasOwn(CONTROLS, element.tagName)) say(where, 'is not an element of a policy');
  need(element, element.tagName === 'list' ? ['id'] : ['id', 'valueName'], where, say);
  const key = element.getAttribute('key');
  if (key !== null) checkKey(key, where, say);
  if (element.tagName === 'decimal') {
    const min = Number(element.getAttribute('minValue') ?? 0);
    const max = Number(element.getAttribute('maxValue') ?? 9999);
    if (!(min >= 0 && min <= max && max <= 0xffffffff)) say(where, 'has no valid range');
  }
  if (element.tagName === 'text' && !(Number(element.getAttribute('maxLength') ?? 1023) > 0))
    say(where, 'has no valid maxLength');
  if (element.tagName !== 'enum') return;
  if (children(element).length === 0) say(where, 'has no items');
  for (const item of children(element)) {
    need(item, ['displayName'], where, say);
    checkOrder(item, ['value', 'valueList?'], where, say);
    const value = child(item, 'value');
    if (!value || !['string', 'decimal', 'longDecimal', 'delete'].includes(children(value)[0]?.tagName ?? ''))
      say(where, 'has an item without a value');
  }
}

function checkKey(key: string, where: string, say: Say): void {
  if (/^\\|\\$|\\\\|^HK/i.test(key) || key === '') say(where, 'has a key that is no path below the hive');
}

/** Every reference of the template resolves in the words of a language, and the words hold nothing else twice. */
function checkWords(admx: Element, adml: Element, language: string, say: Say): void {
  checkRoot(adml, 'policyDefinitionResources', say);
  checkOrder(adml, ['displayName', 'description', 'annotation*', 'resources'], language, say);
  const resources = child(adml, 'resources');
  if (resources) checkOrder(resources, ['stringTable?', 'presentationTable?'], language, say);
  const strings = all(adml, 'resources/stringTable/string');
  const presentations = all(adml, 'resources/presentationTable/presentation');
  unique(strings, 'id', language, say);
  unique(presentations, 'id', language, say);
  for (const string of strings) if ((string.textContent ?? '') === '') say(language, 'has an empty string');
  const used = new Set<string>();
  for (const element of [admx, ...admx.getElementsByTagName('*')]) {
    for (const { name, value } of [...element.attributes]) {
      const reference = /^\$\((string|presentation)\.(\w+)\)$/.exec(value);
      if (!reference) {
        if (value.startsWith('$(')) say(language, `${name} refers to nothing that exists`);
        continue;
      }
      const [, table, id = ''] = reference;
      used.add(`${table}.${id}`);
      const among = table === 'string' ? strings : presentations;
      if (!among.some((entry) => entry.getAttribute('id') === id)) say(language, `${table} ${id} is missing`);
    }
  }
  for (const [table, entries] of [
    ['string', strings],
    ['presentation', presentations],
  ] as const)
    for (const entry of entries)
      if (!used.has(`${table}.${entry.getAttribute('id')}`))
        say(language, `${table} ${entry.getAttribute('id')} is not used`);
  for (const policy of all(admx, 'policies/policy')) checkPresentation(policy, presentations, language, say);
}

function checkPresentation(
  policy: Element,
  presentations: readonly Element[],
  language: string,
  say: Say,
): void {
  const id = /^\$\(presentation\.(\w+)\)$/.exec(policy.getAttribute('presentation') ?? '')?.[1];
  const presentation = presentations.find((candidate) => candidate.getAttribute('id') === id);
  const controls = presentation ? children(presentation).filter((control) => control.tagName !== 'text') : [];
  const elements = all(policy, 'elements/*');
  const where = `${language}, ${policy.getAttribute('name')}`;
  if (controls.length !== elements.length) say(where, 'has not one control for each element');
  for (const element of elements) {
    const control = controls.find((one) => one.getAttribute('refId') === element.getAttribute('id'));
    if (!control) say(where, `has no control for ${element.getAttribute('id')}`);
    else if (!CONTROLS[element.tagName]?.includes(control.tagName))
      say(where, `has a ${control.tagName} for a ${element.tagName}`);
    const chosen = control?.getAttribute('defaultItem');
    if (chosen && Number(chosen) >= children(element).length)
      say(where, 'has a defaultItem that does not exist');
  }
}

const children = (element: Element): Element[] => [...element.children];
const child = (element: Element, tag: string): Element | undefined =>
  children(element).find(({ tagName }) => tagName === tag);
/** What stands at a path of tag names below an element; `*` is any. */
export function all(element: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce(
      (found, tag) =>
        found.flatMap((one) => children(one).filter(({ tagName }) => tag === '*' || tagName === tag)),
      [element],
    );
}

function checkRoot(element: Element, tag: string, say: Say): void {
  if (element.tagName !== tag) say(element.tagName, `must be ${tag}`);
  for (const name of ['revision', 'schemaVersion'])
    if (!/^\d{1,5}\.\d{1,5}$/.test(element.getAttribute(name) ?? '')) say(tag, `has no valid ${name}`);
}

function need(element: Element, names: readonly string[], where: string, say: Say): void {
  for (const name of names)
    if ((element.getAttribute(name) ?? '') === '') say(where, `${element.tagName} has no ${name}`);
}

function unique(elements: readonly Element[], name: string, where: string, say: Say): void {
  const seen = new Set<string | null>();
  for (const element of elements) {
    const value = element.getAttribute(name);
    if (seen.has(value)) say(where, `${name} ${value} is there twice`);
    seen.add(value);
  }
}

function refers(reference: Element | undefined, among: readonly Element[], where: string, say: Say): void {
  const ref = reference?.getAttribute('ref');
  // `windows:SUPPORTED_...` lives in another file.
  if (reference && !ref?.includes(':') && !among.some((entry) => entry.getAttribute('name') === ref))
    say(where, `${reference.tagName} refers to nothing that exists`);
}

/** `a`: once; `a?`: at most once; `a*`: any number; in this order and nothing else. */
function checkOrder(element: Element, order: readonly string[], where: string, say: Say): void {
  const names = children(element).map(({ tagName }) => tagName);
  const pattern = order.map((entry) => {
    const tag = entry.replace(/[?*]$/, '');
    return `(?:${tag} )${entry.endsWith('*') ? '*' : entry.endsWith('?') ? '?' : ''}`;
  });
  if (!new RegExp(`^${pattern.join('')}$`).test(names.map((name) => `${name} `).join('')))
    say(where, `must hold ${order.join(', ')}, in this order`);
}
