import { httpsLink } from '../look/https-link.ts';
import type { Text } from '../look/text.ts';
import type { PagePolicy } from '../policy/types.ts';

/** Links to what the organization teaches. */
export function Trainings({ policy, text }: { readonly policy: PagePolicy; readonly text: Text }) {
  const links = policy.trainings.flatMap(({ title, url }) => {
    const href = httpsLink(url);
    return href === undefined ? [] : [{ title, href }];
  });
  if (links.length === 0) return null;
  return (
    <div class="trainings">
      <span id="learn">{text('noticeLearnMore')}</span>
      <ul aria-labelledby="learn">
        {links.map(({ title, href }) => (
          <li key={href}>
            <a class="link" href={href} target="_blank" rel="noopener noreferrer" data-choice="training">
              {title} <span class="for-screen-readers">{text('opensNewTab')}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
