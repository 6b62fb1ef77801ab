import type { Labels } from '../labels.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';
import { onPress } from './root-events.ts';

/** Files that wait beside the draft until it is sent. */
export interface Staging {
  readonly element: HTMLElement;
  add(files: Iterable<File>): void;
  names(): readonly string[];
  clear(): void;
}

export function createStaging(labels: Labels | undefined, onChange: () => void): Staging {
  const element = el('div', { class: 'staging' });
  let files: readonly File[] = [];

  function set(next: readonly File[]): void {
    files = next;
    element.replaceChildren(...files.map(preview));
    onChange();
  }

  function preview(file: File): HTMLElement {
    const remove = el(
      'div',
      { role: 'button', tabindex: '0', 'aria-label': labels?.removeFile },
      icon('close'),
    );
    onPress(remove, () => set(files.filter((other) => other !== file)));
    const image = file.type.startsWith('image/');
    const shown = image ? el('img', { src: URL.createObjectURL(file), alt: '' }) : el('span', {}, file.name);
    return el('div', { class: 'staged' }, shown, remove);
  }

  return {
    element,
    add: (more) => set([...files, ...more]),
    names: () => files.map((file) => file.name),
    clear: () => set([]),
  };
}
