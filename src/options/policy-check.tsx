import { useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { checkText, type Found } from './check-text.ts';

/**
 * A policy pasted by an administrator, checked in this page alone. The browser drops what breaks its schema before we
 * could see it, so the text itself must be looked at.
 */
export function PolicyCheck({ text }: { readonly text: Text }) {
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<Found | undefined>();
  return (
    <form
      class="policy-check"
      onSubmit={(event) => {
        event.preventDefault();
        setFound(checkText(pasted));
      }}
    >
      <label for="pasted">{text('optionsCheckLabel')}</label>
      <textarea
        id="pasted"
        rows={8}
        spellcheck={false}
        autocomplete="off"
        value={pasted}
        onInput={(event) => {
          setPasted(event.currentTarget.value);
          setFound(undefined);
        }}
      />
      <button type="submit" class="button">
        {text('optionsCheckButton')}
      </button>
      <div role="status">{found !== undefined && <Outcome found={found} text={text} />}</div>
    </form>
  );
}

function Outcome({ found, text }: { readonly found: Found; readonly text: Text }) {
  if (found.problems.length === 0) {
    return (
      <p class="state good">
        <Icon name="protected" size={28} />
        <span>{text('optionsCheckFine', [String(found.settings)])}</span>
      </p>
    );
  }
  return (
    <div class="state caution">
      <Icon name="warning" size={28} />
      <ul class="bullets" lang="en">
        {found.problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path !== '' && <code>{path}</code>} {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
