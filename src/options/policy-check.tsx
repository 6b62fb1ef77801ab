import { useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';
import { type CheckedPolicy, checkPolicyText } from '../policy/check-policy.ts';

/**
 * A policy pasted by an administrator, checked in this page alone. The browser drops what breaks its schema before we
 * could see it, so the text itself must be looked at.
 */
export function PolicyCheck({ text }: { readonly text: Text }) {
  const [pasted, setPasted] = useState('');
  const [found, setFound] = useState<CheckedPolicy | undefined>();
  return (
    <form
      class="policy-check"
      onSubmit={(event) => {
        event.preventDefault();
        setFound(checkPolicyText(pasted, { today: new Date().toISOString().slice(0, 10) }));
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

function Outcome({ found, text }: { readonly found: CheckedPolicy; readonly text: Text }) {
  const worst = found.notes[0]?.severity;
  if (worst === undefined) {
    return (
      <p class="state good">
        <Icon name="protected" size={28} />
        <span>{text('optionsCheckFine', [String(Object.keys(found.settings ?? {}).length)])}</span>
      </p>
    );
  }
  return (
    <div class={worst === 'advice' ? 'state' : 'state caution'}>
      <Icon name={worst === 'advice' ? 'nothing' : 'warning'} size={28} />
      <ul class="bullets" lang="en">
        {found.notes.map(({ path, message, fix }) => (
          <li key={`${path} ${message}`}>
            {path !== '' && <code>{path}</code>} {message}
            {fix !== undefined && fix !== '' && <>. {fix}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}
