import type { JSX } from 'preact';

/** Drawn for this project on a 24 px grid, 2 px strokes, in the colour of the text beside them. */
const shapes = {
  // A speech bubble with a bar: the product's own sign, without the shield.
  held: (
    <>
      <path d="M6 3h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-6l-5 4v-4H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path d="M8 10h8" />
    </>
  ),
  instead: (
    <>
      <path d="M6 3h12a4 4 0 0 1 4 4v6a4 4 0 0 1-4 4h-6l-5 4v-4H6a4 4 0 0 1-4-4V7a4 4 0 0 1 4-4z" />
      <path d="M8 10h8M13 7l3 3-3 3" />
    </>
  ),
  protected: (
    <>
      <path d="M12 3l8 2.5v6c0 5-3.5 7.5-8 9.5-4.5-2-8-4.5-8-9.5v-6z" />
      <path d="M8.5 12l2.5 2.5 4.5-5" />
    </>
  ),
  asking: (
    <>
      <path d="M12 3l8 2.5v6c0 5-3.5 7.5-8 9.5-4.5-2-8-4.5-8-9.5v-6z" />
      <path d="M12 8v5M12 16v.1" />
    </>
  ),
  watching: (
    <>
      <path d="M2 12c2.5-4.5 6-6.5 10-6.5s7.5 2 10 6.5c-2.5 4.5-6 6.5-10 6.5S4.5 16.5 2 12z" />
      <circle cx="12" cy="12" r="2.5" />
    </>
  ),
  nothing: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v4.5M12 17.5v.1" />
    </>
  ),
  external: (
    <>
      <path d="M13 4h7v7M20 4l-9 9" />
      <path d="M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5" />
    </>
  ),
  edit: <path d="M4 20l1-4.5L16 4.5 19.5 8 8.5 19zM13.5 7l3.5 3.5" />,
  lock: (
    <>
      <path d="M5 11h14v9H5z" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  policy: (
    <>
      <path d="M6 3h9l4 4v14H6z" />
      <path d="M9.5 11h6M9.5 15h6" />
    </>
  ),
  training: (
    <>
      <path d="M12 6c-2-1.7-5-2-8-2v14c3 0 6 .3 8 2 2-1.7 5-2 8-2V4c-3 0-6 .3-8 2z" />
      <path d="M12 6v14" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.5l2.8 2.8L16 9.5" />
    </>
  ),
  waiting: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2" />
    </>
  ),
  // An arrow that turns back.
  sent: (
    <>
      <path d="M9 5L4 10l5 5" />
      <path d="M4 10h10a6 6 0 0 1 0 12h-2" />
    </>
  ),
  phone: (
    <path d="M6 3h4l1.5 5L9 10c1 2.3 2.7 4 5 5l2-2.5 5 1.5v4c0 1.7-1.3 3-3 3C10 21 3 14 3 6c0-1.7 1.3-3 3-3z" />
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 20c.7-4 3.5-6 8-6s7.3 2 8 6" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof shapes;

/** Always beside a word, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
