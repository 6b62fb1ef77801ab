import { SCRIPT_URL, STYLE_URL } from './sent.ts';
import type { Toggles } from './toggles.ts';

/** What the page's script needs before anything else; inlined so that nothing of the page runs earlier. */
const EARLY_OBSERVE = `
window.__early = [];
for (const type of ['keydown', 'pointerdown', 'click'])
  window.addEventListener(type, (event) => window.__early.push(type + ':' + (event.key ?? '')), true);`;

/** A page whose own first listener sends: only a listener registered before this one can stop it. */
const EARLY_SEND = `
window.__early = [];
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  const send = window.__earlySend;
  if (send?.(event.target)) { event.preventDefault(); event.stopImmediatePropagation(); }
}, true);`;

const EARLY: Record<Toggles['early'], string> = { off: '', observe: EARLY_OBSERVE, send: EARLY_SEND };

/** The strictest policy under which the page itself still works. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The document of every page of the replica; the script builds the rest. */
export function pageHtml(toggles: Toggles, nonce: string): string {
  const language = toggles.labels === 'none' ? 'en' : toggles.labels;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chat (replica for tests)</title>
<link rel="icon" href="data:,">
<script nonce="${nonce}">${EARLY[toggles.early]}</script>
<link rel="stylesheet" href="${STYLE_URL}">
</head>
<body>
<div id="mount_0_0_Rx"></div>
<script nonce="${nonce}" type="module" src="${SCRIPT_URL}"></script>
</body>
</html>
`;
}
