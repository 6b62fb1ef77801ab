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
