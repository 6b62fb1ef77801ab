import browser from 'webextension-polyfill';

/** Forms that are open: by ticket the keyed hash of their conversation. `storage.session`: ends with the browser. */
const TICKETS = 'exceptionTickets.v1';

export async function readTickets(): Promise<Readonly<Record<string, string>>> {
  const stored = (await browser.storage.session.get(TICKETS))[TICKETS];
  return (stored as Readonly<Record<string, string>> | undefined) ?? {};
}

export async function writeTickets(tickets: Readonly<Record<string, string>>): Promise<void> {
  await browser.storage.session.set({ [TICKETS]: tickets });
}
