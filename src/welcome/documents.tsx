import type { DocumentId } from '../browser/staff-view.ts';
import type { MessageKey, Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';
import { Document, DocumentState } from '../staff/document.tsx';
import type { Staff } from '../staff/use-staff.ts';
import { versionWords } from '../staff/version-words.ts';

interface DocumentsProps {
  readonly policy: Policy;
  readonly ids: readonly DocumentId[];
  readonly staff: Staff;
  readonly text: Text;
}

const HEADINGS: Record<DocumentId, MessageKey> = { messaging: 'popupPolicy', monitoring: 'popupMonitoring' };

/** The organization's texts, each with its version, its state and its own button. */
export function Documents({ policy, ids, staff, text }: DocumentsProps) {
  return (
    <>
      {ids.map((id) => {
        const texts = id === 'messaging' ? policy.policyTexts : policy.monitoringTexts;
        const version = versionWords(
          id === 'messaging' ? policy.policyVersion : policy.monitoringVersion,
          text,
        );
        return (
          <section class="part" key={id}>
            <h2 tabIndex={-1}>{text(HEADINGS[id])}</h2>
            {texts.length === 0 ? (
              <p>{text('welcomeNoTexts')}</p>
            ) : (
              <>
                {version !== undefined && <p class="small">{version}</p>}
                <DocumentState id={id} staff={staff} text={text} />
                <Document id={id} texts={texts} staff={staff} text={text} />
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
