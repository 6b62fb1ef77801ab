import { Part } from '../look/part.tsx';
import type { Text } from '../look/text.ts';
import type { Policy } from '../policy/types.ts';

interface Props {
  readonly officer: Policy['privacyOfficer'];
  readonly text: Text;
}

/** Whom to ask and whom to tell. */
export function OfficerSection({ officer, text }: Props) {
  const { name, email, phone } = officer;
  const listed = name !== '' || email !== '' || phone !== '';
  return (
    <Part icon="person" title={text('popupOfficer')}>
      {!listed && <p>{text('popupNoOfficer')}</p>}
      {listed && (
        <address>
          {name !== '' && <span>{name}</span>}
          {email !== '' && (
            <a class="link" href={`mailto:${encodeURI(email)}`}>
              {email}
            </a>
          )}
          {phone !== '' && (
            <a class="link" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          )}
        </address>
      )}
      <p>{text('popupOfficerAdvice')}</p>
    </Part>
  );
}
