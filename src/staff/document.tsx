import type { DocumentId } from '../browser/staff-view.ts';
import { Icon } from '../look/icon.tsx';
import { pickLanguage } from '../look/pick-language.ts';
import type { Text } from '../look/text.ts';
import { OutcomeLine } from './outcome-line.tsx';
import { PolicyText } from './policy-text.tsx';
import type { Staff } from './use-staff.ts';
import { day } from './words.ts';

export interface DocumentProps {
  readonly id: DocumentId;
  readonly texts: readonly { readonly language: string; readonly title: string; readonly body: string }[];
  readonly staff: Staff;
  readonly text: Text;
}

/** A text of the organization, whole, and under it the button that says it was read. */
export function Document({ id, texts, staff, text }: DocumentProps) {
  const chosen = pickLanguage(texts, text('languageTag'));
  if (chosen === undefined) return null;
  const { version, contents, readAt } = staff.view.documents[id];
  const content = contents.find(({ language }) => language === chosen.language)?.content;
  const isSaving = staff.outcome?.of === id && staff.outcome.state === 'saving';
  return (
    <>
      <article lang={chosen.language} dir="auto">
        {chosen.title !== '' && <h3 class="title">{chosen.title}</h3>}
        <PolicyText body={chosen.body} />
      </article>
      {readAt === undefined && content !== undefined && (
        <>
          <button
            type="button"
            class="button confirm"
            aria-disabled={!staff.isKnown || isSaving}
            aria-describedby={staff.isKnown ? undefined : `who-needed-${id}`}
            onClick={() => {
              if (!staff.isKnown || isSaving) return;
              void staff.confirm(id, {
                kind: 'acknowledged',
                document: id,
                version,
                content,
                language: chosen.language,
              });
            }}
          >
            <Icon name="done" />
            {text('staffConfirm')}
          </button>
          {!staff.isKnown && (
            <p id={`who-needed-${id}`} class="small">
              {text('staffWhoNeeded')}
            </p>
          )}
        </>
      )}
      <OutcomeLine of={id} outcome={staff.outcome} text={text} />
    </>
  );
}

/** One line: confirmed when, changed since, or not yet. Nothing where it would be about somebody else. */
export function DocumentState({ id, staff, text }: Omit<DocumentProps, 'texts'>) {
  const { personal, documents } = staff.view;
  const { readAt, changed, contents } = documents[id];
  if (!personal || contents.length === 0) return null;
  if (readAt !== undefined) {
    return (
      <p class="mark good-text">
        <Icon name="done" size={18} />
        <span>{text('staffConfirmedOn', [day(readAt, text)])}</span>
      </p>
    );
  }
  return (
    <p class="mark caution-text">
      <Icon name="waiting" size={18} />
      <span>{text(changed ? 'staffChanged' : 'staffNotConfirmed')}</span>
    </p>
  );
}
