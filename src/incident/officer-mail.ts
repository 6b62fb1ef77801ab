import type { Incident } from '../audit/incidents.ts';
import type { Text } from '../look/text.ts';

/**
 * A `mailto:` address with a fixed text: the incident's number and times, and nothing of what was written. Without an
 * officer in the policy the mail program asks whom to send it to.
 */
export function officerMail(
  { id, times }: Incident,
  email: string,
  format: (at: number) => string,
  text: Text,
): string {
  const at = (moment: 'discovered' | 'contained') => {
    const time = times[moment]?.at;
    return time === undefined ? text('incidentNotYet') : format(time);
  };
  const subject = text('incidentMailSubject', [id]);
  const body = text('incidentMailBody', [id, at('discovered'), at('contained')]);
  // RFC 6068: line breaks are CRLF; an address keeps its @.
  const to = encodeURIComponent(email).replace('%40', '@');
  const encoded = (value: string) => encodeURIComponent(value.replaceAll('\n', '\r\n'));
  return `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body)}`;
}
