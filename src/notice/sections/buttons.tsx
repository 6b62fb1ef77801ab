import type { ComponentChildren } from 'preact';

interface PressProps {
  /** A view or an act of view.ts. */
  readonly value: string;
  readonly armed: boolean;
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly children: ComponentChildren;
}

/** A button of the dialog; its press reaches us as `submit`, since the shield keeps clicks from every listener. */
export function Press({ value, armed, look = 'plain', children }: PressProps) {
  return (
    <button
      type="submit"
      value={value}
      class={look === 'quiet' ? 'link press' : `button ${look}`}
      aria-disabled={!armed}
    >
      {children}
    </button>
  );
}
