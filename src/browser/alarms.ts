import browser from 'webextension-polyfill';

/** Wakes the worker once, `delayMs` milliseconds from now (at least 30 s in Chrome). Setting it again moves it. */
export function setAlarm(name: string, delayMs: number): void {
  void browser.alarms.create(name, { when: Date.now() + delayMs });
}

export function onAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}

/** Wakes the worker about once a day, from a minute after the first time this is called on. */
export async function setDailyAlarm(name: string): Promise<void> {
  // Creating it again at every worker start would move it away for ever.
  if (await browser.alarms.get(name)) return;
  await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes: 24 * 60 });
}
