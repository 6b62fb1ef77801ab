import type { ComponentChildren } from 'preact';
import type { PolicyView } from '../browser/messages.ts';
import type { TabState } from '../browser/tab-state.ts';
import { httpsLink } from '../look/https-link.ts';
import { Icon, type IconName } from '../look/icon.tsx';
import { pickLanguage } from '../look/pick-language.ts';
import { PlatformLabel } from '../look/platform-label.tsx';
import type { MessageKey, Text } from '../look/text.ts';
import type { Platform, Policy } from '../policy/types.ts';
import { PolicyText } from './policy-text.tsx';
import { SentSection } from './sent-section.tsx';

export type PopupState =
  | { readonly view: 'loading' }
  | { readonly view: 'failed' }
  | ({ readonly view: 'ready'; readonly tab: TabState } & PolicyView);

export interface PopupProps {
  readonly state: PopupState;
  readonly text: Text;
  openLink(url: string): void;
  /** Somebody has already sent something. */
  onSent(): void;
}

/** What a person sees on clicking our icon. */
export function Popup(props: PopupProps) {
  const { state, text } = props;
  return (
    <>
      <header class="top">
        <img src="/icons/icon.svg" alt="" width="32" height="32" />
        <div>
          <h1>{text('extensionName')}</h1>
          {state.view === 'ready' && state.policy.organizationName !== '' && (
            <p class="organization">{state.policy.organizationName}</p>
          )}
        </div>
      </header>
      <main>
        {state.view === 'loading' && <p role="status">{text('popupLoading')}</p>}
        {state.view === 'failed' && (
          <p role="alert" class="state caution">
            <Icon name="warning" size={28} />
            <span>{text('popupFailed')}</span>
          </p>
        )}
        {state.view === 'ready' && (
          <>
            <State tab={state.tab} text={text} />
            <Platforms {...props} platforms={state.policy.platforms} />
            <PolicySection {...props} {...state} />
            <Monitoring text={text} policy={state.policy} />
            <Trainings {...props} trainings={state.policy.trainings} />
            <SentSection text={text} onOpen={props.onSent} />
            <Officer text={text} officer={state.policy.privacyOfficer} />
          </>
        )}
      </main>
      <footer class="bottom">
        <Icon name="lock" size={16} />
        <span>{text('popupLocal')}</span>
      </footer>
    </>
  );
}

const STATES: Record<
  TabState['kind'],
  { readonly icon: IconName; readonly tone: string; readonly word: MessageKey; readonly detail: MessageKey }
> = {
  protected: { icon: 'protected', tone: 'good', word: 'popupProtected', detail: 'popupProtectedDetail' },
  warning: { icon: 'protected', tone: 'good', word: 'popupWarning', detail: 'popupWarningDetail' },
  observing: { icon: 'watching', tone: 'calm', word: 'popupObserving', detail: 'popupObservingDetail' },
  nothing: { icon: 'nothing', tone: 'calm', word: 'popupNothing', detail: 'popupNothingDetail' },
  'not-protecting': {
    icon: 'warning',
    tone: 'caution',
    word: 'popupNotProtecting',
    detail: 'popupNotProtectingDetail',
  },
};

function State({ tab, text }: { readonly tab: TabState; readonly text: Text }) {
  const { icon, tone, word, detail } = STATES[tab.kind];
  return (
    <section class={`state ${tone}`} aria-label={text('popupStateLabel')}>
      <Icon name={icon} size={28} />
      <div>
        <h2>{text(word)}</h2>
        <p>{text(detail)}</p>
        {'site' in tab && (
          <p class="small">
            {text('popupAdapter', [tab.site])} · {boxes(tab.composers, text)}
          </p>
        )}
      </div>
    </section>
  );
}

function boxes(count: number, text: Text): string {
  if (count === 0) return text('popupBoxesNone');
  return text(isOne(count, text) ? 'popupBoxesOne' : 'popupBoxesOther', [number(count, text)]);
}

function isOne(count: number, text: Text): boolean {
  return new Intl.PluralRules(text('languageTag')).select(count) === 'one';
}

function number(count: number, text: Text): string {
  return new Intl.NumberFormat(text('languageTag')).format(count);
}

function Section(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="part">
      <h2>
        <Icon name={props.icon} />
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

interface LinkProps {
  readonly href: string;
  readonly class: string;
  readonly children: ComponentChildren;
  openLink(url: string): void;
}

/** A real link, so that it can be copied; a plain click closes the popup by opening the tab. */
function Link(props: LinkProps) {
  return (
    <a
      class={props.class}
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        props.openLink(props.href);
      }}
    >
      {props.children}
    </a>
  );
}

function Platforms(props: PopupProps & { readonly platforms: readonly Platform[] }) {
  const { text } = props;
  const links = props.platforms.flatMap((platform) => {
    const href = httpsLink(platform.url);
    return href === undefined ? [] : [{ platform, href }];
  });
  return (
    <Section icon="instead" title={text('popupSendHere')}>
      {links.length === 0 && <p>{text('popupNoPlatform')}</p>}
      {links.length > 0 && (
        <ul class="platforms">
          {links.map(({ platform, href }, index) => (
            <li key={href}>
              <Link class={index === 0 ? 'button primary' : 'button'} href={href} openLink={props.openLink}>
                <PlatformLabel name={platform.name} audience={platform.audience} text={text} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PolicySection({ policy, source, problems, text }: PopupProps & PolicyView) {
  const chosen = pickLanguage(policy.policyTexts, text('languageTag'));
  return (
    <Section icon="policy" title={text('popupPolicy')}>
      <p class="small">
        {sourceSentence(policy, source, text)}
        {policy.policyVersion !== '' && (
          <>
            {' · '}
            <span class="whole">{text('popupVersion', [policy.policyVersion])}</span>
          </>
        )}
      </p>
      {chosen === undefined && <p>{text('popupNoPolicyText')}</p>}
      {chosen !== undefined && (
        <details>
          <summary>{text('popupReadPolicy')}</summary>
          <article lang={chosen.language} dir="auto">
            {chosen.title !== '' && <h3 class="title">{chosen.title}</h3>}
            <PolicyText body={chosen.body} />
          </article>
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
    </Section>
  );
}

/** What is read and recorded of staff: stands apart from the messaging policy, at every enforcement. */
function Monitoring({ policy, text }: { readonly policy: Policy; readonly text: Text }) {
  const chosen = pickLanguage(policy.monitoringTexts, text('languageTag'));
  if (chosen === undefined) return null;
  return (
    <Section icon="watching" title={text('popupMonitoring')}>
      <p class="small">
        <span class="whole">{text('popupVersion', [policy.monitoringVersion])}</span>
      </p>
      <details>
        <summary>{text('popupReadMonitoring')}</summary>
        <article lang={chosen.language} dir="auto">
          <h3 class="title">{chosen.title}</h3>
          <PolicyText body={chosen.body} />
        </article>
      </details>
    </Section>
  );
}

function sourceSentence(policy: Policy, source: PolicyView['source'], text: Text): string {
  if (source === 'default') return text('popupSourceDefault');
  if (source === 'last-good') return text('popupSourceLastGood');
  return policy.organizationName === ''
    ? text('popupSourceManaged')
    : text('popupSourceNamed', [policy.organizationName]);
}

function Trainings(props: PopupProps & { readonly trainings: Policy['trainings'] }) {
  const { text } = props;
  const links = props.trainings.flatMap(({ title, url }) => {
    const href = httpsLink(url);
    return href === undefined ? [] : [{ title, href }];
  });
  return (
    <Section icon="training" title={text('popupTraining')}>
      {links.length === 0 && <p>{text('popupNoTraining')}</p>}
      {links.length > 0 && (
        <ul class="links">
          {links.map(({ title, href }) => (
            <li key={href}>
              <Link class="link" href={href} openLink={props.openLink}>
                {title}
                <Icon name="external" size={18} />
                <span class="for-screen-readers">{text('opensNewTab')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Officer({ officer, text }: { readonly officer: Policy['privacyOfficer']; readonly text: Text }) {
  const { name, email, phone } = officer;
  const listed = name !== '' || email !== '' || phone !== '';
  return (
    <Section icon="person" title={text('popupOfficer')}>
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
    </Section>
  );
}
