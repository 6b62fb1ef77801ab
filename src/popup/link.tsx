import type { ComponentChildren } from 'preact';

export interface LinkProps {
  readonly href: string;
  readonly class: string;
  readonly children: ComponentChildren;
  openLink(url: string): void;
}

/** A real link, so that it can be copied; a plain click closes the popup by opening the tab. */
export function Link(props: LinkProps) {
  return (
    <a
      class={props.class}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        props.openLink(props.href);
      }}
    >
      {props.children}
    </a>
  );
}
