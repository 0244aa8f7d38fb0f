// Runs before the first paint, as a classic script: neither a theme that was not chosen nor a welcome that is not needed
// may flash, and the policy allows no inline script.
'use strict';
// A policy that is written down cannot name an address that depends on where the page is put. So the one in index.html
// lets workers and frames come from 'self', and this one, which holds beside it, leaves of that two files: the service
// worker, and the frame that fetches keys at a click.
const own = (file) => {
  const { protocol, href } = new URL(file, document.baseURI);
  return protocol.startsWith('http') ? href.replace(/;/g, '%3B').replace(/,/g, '%2C') : '';
};
const narrower = document.createElement('meta');
narrower.httpEquiv = 'Content-Security-Policy';
narrower.content = `worker-src blob: ${own('sw.js')}; frame-src ${own('jwks-fetcher.html') || "'none'"}`;
document.head.append(narrower);
// No policy keeps a script from leading the tab elsewhere, with a token in the address. Where the browser has the
// Navigation API, that is cancelled. A link that the user clicks is let through.
globalThis.navigation?.addEventListener('navigate', (event) => {
  const isElsewhere = new URL(event.destination.url).origin !== location.origin;
  if (isElsewhere && event.cancelable && !event.userInitiated) event.preventDefault();
});
// The ledger is to hold every request; browsers drop those beyond 250.
performance.setResourceTimingBufferSize?.(5000);
if (/[#?&](?:token|t|jwt|text|value|id_token|access_token|response)=|#j\d/.test(location.search + location.hash)) {
  document.documentElement.dataset.link = '';
}
try {
  const theme = JSON.parse(localStorage.getItem('jotter:theme') || '""');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be denied; the system's theme holds then.
}
