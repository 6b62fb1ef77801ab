import type { PolicyView } from '../browser/messages.ts';
import { Part } from '../look/part.tsx';
import type { Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import { Document, DocumentState } from '../staff/document.tsx';
import type { Staff } from '../staff/use-staff.ts';
import { versionWords } from '../staff/version-words.ts';
import { isOne, number } from './count.ts';

interface Props {
  readonly view: PolicyView;
  readonly staff: Staff;
  readonly text: Text;
}

/** The messaging policy: whose it is, whether this person confirmed it, and the whole text. */
export function PolicySection({ view, staff, text }: Props) {
  const { policy, source, problems } = view;
  const version = versionWords(policy.policyVersion, text);
  return (
    <Part icon="policy" title={text('popupPolicy')}>
      <p class="small">
        {sourceSentence(policy, source, text)}
        {version !== undefined && (
          <>
            {' · '}
            <span class="whole">{version}</span>
          </>
        )}
      </p>
      <DocumentState id="messaging" staff={staff} text={text} />
      {policy.policyTexts.length === 0 && <p>{text('popupNoPolicyText')}</p>}
      {policy.policyTexts.length > 0 && (
        <details>
          <summary>{text('popupReadPolicy')}</summary>
          <Document id="messaging" texts={policy.policyTexts} staff={staff} text={text} />
        </details>
      )}
      {problems.length > 0 && (
        <details>
          <summary>
            {text(isOne(problems.length, text) ? 'popupProblemsOne' : 'popupProblemsOther', [
              number(problems.length, text),
            ])}
          </summary>
          <ul class="bullets" lang="en">
            {problems.map(({ path, message }) => (
              <li key={path}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

/** What is read and recorded of staff: stands apart from the messaging policy, at every enforcement. */
export function MonitoringSection({ view, staff, text }: Props) {
  const { policy } = view;
  if (policy.monitoringTexts.length === 0) return null;
  const version = versionWords(policy.monitoringVersion, text);
  return (
    <Part icon="watching" title={text('popupMonitoring')}>
      {version !== undefined && (
        <p class="small">
          <span class="whole">{version}</span>
        </p>
      )}
      <DocumentState id="monitoring" staff={staff} text={text} />
      <details>
        <summary>{text('popupReadMonitoring')}</summary>
        <Document id="monitoring" texts={policy.monitoringTexts} staff={staff} text={text} />
      </details>
    </Part>
  );
}

function sourceSentence(policy: Policy, source: PolicyView['source'], text: Text): string {
  if (source === 'default') return text('popupSourceDefault');
  if (source === 'last-good') return text('popupSourceLastGood');
  return policy.organizationName === ''
    ? text('popupSourceManaged')
    : text('popupSourceNamed', [policy.organizationName]);
}
