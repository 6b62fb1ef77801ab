/**
 * Messengers and networks for everybody: none of them signs a business associate agreement for the consumer service,
 * so none can be an approved platform. Domains (with what is below them), and names as people write them.
 */
const DOMAINS = [
  'discord.com discord.gg facebook.com fb.com fb.me m.me messenger.com groupme.com icq.com imo.im instagram.com',
  'kakao.com kakaocorp.com kik.com line.me linkedin.com reddit.com signal.org signal.me skype.com snapchat.com',
  't.me telegram.me telegram.org threads.com threads.net tiktok.com twitter.com viber.com vk.com wa.me wechat.com',
  'weixin.qq.com whatsapp.com workplace.com x.com zalo.me',
]
  .join(' ')
  .split(' ');

const NAMES =
  /^(?:(?:the|our|clinic)\s+)?(?:discord|(?:facebook|fb|meta)(?:\s+messenger)?|messenger|groupme|imessage|instagram(?:\s+(?:dms?|direct))?|kakaotalk|kik|line|signal(?:\s+messenger)?|skype|snapchat|telegram|tiktok|twitter|viber|wechat|weixin|whats\s?app(?:\s+(?:business|group|web))?|workplace(?:\s+chat)?)(?:\s+(?:app|chat|group))?$/i;

const MAIL = new Set(
  [
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com aol.com icloud.com me.com',
    'mac.com proton.me protonmail.com gmx.com mail.com zoho.com comcast.net verizon.net att.net sbcglobal.net',
    'bellsouth.net cox.net charter.net earthlink.net juno.com yandex.com hotmail.es yahoo.es outlook.es yahoo.com.mx',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a platform is one of them, by its host or its name. */
export function isConsumerService(name: string, url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return DOMAINS.some((domain) => host === domain || host.endsWith(`.${domain}`)) || NAMES.test(name.trim());
}

/** Whether anybody can have an address there. */
export function isPublicMail(domain: string): boolean {
  return MAIL.has(domain);
}
