import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

// The content script is named *.iife.ts: crxjs's default loader imports it asynchronously and so runs after every
// script of the page, which is too late to stop an event. Its build runs without these plugins.
export default defineConfig({
  // Three kilobytes less in every page.
  resolve: {
    alias: { 'webextension-polyfill': fileURLToPath(new URL('./src/browser/native.ts', import.meta.url)) },
  },
  plugins: [preact(), crx({ manifest: manifest as ManifestV3Export })],
  build: {
    target: 'chrome120',
    sourcemap: false,
    // The pages name all their modules at once; each would else wait for the one that imports it.
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    // Pages that the manifest does not name.
    rolldownOptions: {
      input: {
        incident: 'src/incident/incident.html',
        exception: 'src/exception/exception.html',
        welcome: 'src/welcome/welcome.html',
        readiness: 'src/readiness/readiness.html',
      },
    },
  },
});
