import { Icon } from '../look/icon.tsx';
import type { Text } from '../look/text.ts';

/** The way to the report of the organization. */
export function ReadinessLink({ text }: { readonly text: Text }) {
  return (
    <>
      <p>{text('reportLinkHint')}</p>
      <p>
        <a class="button" href="/src/readiness/readiness.html" target="_blank" rel="noreferrer">
          {text('reportLink')}
          <Icon name="external" />
        </a>
      </p>
    </>
  );
}
