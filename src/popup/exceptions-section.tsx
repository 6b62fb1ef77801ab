import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';

/** The way to the exceptions that patients asked for, where the organization allows them. */
export function ExceptionsSection({ text, onOpen }: { readonly text: Text; onOpen(): void }) {
  return (
    <section class="part">
      <h2>
        <Icon name="person" />
        {text('popupExceptions')}
      </h2>
      <p>
        <button type="button" class="button" onClick={onOpen}>
          {text('popupExceptionsButton')}
        </button>
      </p>
    </section>
  );
}
