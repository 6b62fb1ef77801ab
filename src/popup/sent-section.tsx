import { Part } from '../look/part.tsx';
import type { Text } from '../look/text.ts';

/** The way to the page of what was sent already: one click, no question asked here. */
export function SentSection({ text, onOpen }: { readonly text: Text; onOpen(): void }) {
  return (
    <Part icon="warning" title={text('popupSent')}>
      <p>{text('popupSentAdvice')}</p>
      <p>
        <button type="button" class="button" onClick={onOpen}>
          {text('popupSentButton')}
        </button>
      </p>
    </Part>
  );
}
