import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface PartProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One matter of a page, with its title. */
export function Part({ icon, title, children }: PartProps) {
  return (
    <section class="part">
      <h2>
        <Icon name={icon} />
        {title}
      </h2>
      {children}
    </section>
  );
}
