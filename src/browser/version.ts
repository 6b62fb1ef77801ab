import browser from 'webextension-polyfill';

/** Of the manifest, e.g. `1.2.0`. */
export function version(): string {
  return browser.runtime.getManifest().version;
}
