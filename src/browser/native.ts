import type { Browser, Runtime } from 'webextension-polyfill';

/**
 * Takes the place of webextension-polyfill in the built extension, where all but one thing of it is dead weight in every
 * page: Chromium's own API returns promises, save that a listener of messages cannot return one.
 * https://developer.chrome.com/docs/extensions/develop/concepts/messaging
 */
type Listener = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;
type NativeListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (reply: unknown) => void,
) => true | undefined;

/** An answer that says that there is none. */
const FAILED = 'not-here: no answer';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

function listening(listener: Listener): NativeListener {
  return (message, sender, respond) => {
    const reply = listener(message, sender);
    if (!reply) return undefined;
    reply.then(respond, () => respond(FAILED));
    // The channel stays open until then.
    return true;
  };
}

async function answered(reply: Promise<unknown>): Promise<unknown> {
  const value = await reply;
  if (value === FAILED) throw new Error(FAILED);
  return value;
}

/** `target` with some of its members replaced; what stands in it later, or stands there no more, shows through. */
function replacing<T extends object>(target: T, members: Readonly<Record<string, unknown>>): T {
  // Not of `target` itself, whose fixed members a proxy may not replace.
  return new Proxy({} as T, {
    get: (_none, key) =>
      typeof key === 'string' && Object.hasOwn(members, key) ? members[key] : Reflect.get(target, key),
  });
}

type Send = (...message: unknown[]) => Promise<unknown>;

function adapt(api: Browser): Browser {
  const { onMessage } = api.runtime;
  const send = api.runtime.sendMessage as Send;
  const runtime = replacing(api.runtime, {
    sendMessage: (...message: unknown[]) => answered(send(...message)),
    onMessage: {
      addListener: (listener: Listener) =>
        (onMessage as { addListener(listener: NativeListener): void }).addListener(listening(listener)),
    },
  });
  // A content script has no tabs.
  if (!api.tabs) return replacing(api, { runtime });
  const sendToTab = api.tabs.sendMessage as Send;
  const tabs = replacing(api.tabs, {
    sendMessage: (...message: unknown[]) => answered(sendToTab(...message)),
  });
  return replacing(api, { runtime, tabs });
}

const native = browser ?? chrome;
if (!native?.runtime?.id) throw new Error('this is no extension');
export default browser ?? adapt(native);
