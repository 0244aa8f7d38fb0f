// Runs before the first paint, as a classic script: neither a theme that was not chosen nor a welcome that is not needed
// may flash, and the policy allows no inline script.
'use strict';
{
  // A written policy cannot name a URL that depends on where the page is put, so index.html says 'self'; of that this second
  // policy leaves the service worker.
  const own = (file) => {
    const { protocol, href } = new URL(file, document.baseURI);
    return protocol.startsWith('http') ? href.replace(/;/g, '%3B').replace(/,/g, '%2C') : '';
  };
  const narrower = document.createElement('meta');
  narrower.httpEquiv = 'Content-Security-Policy';
  narrower.content = `worker-src blob: ${own('sw.js')}`;
  document.head.append(narrower);

  // No policy keeps a script from navigating the tab to another site, with a token in the URL. The Navigation API cancels it,
  // but for links that the user clicks. What is taken from the browser here no later script can change.
  const { apply } = Reflect;
  const reader = (type, name) => {
    const { get } = Object.getOwnPropertyDescriptor(type.prototype, name);
    return (of) => apply(get, of, []);
  };
  if (globalThis.navigation) {
    const [TheURL, here, preventDefault] = [URL, location.origin, Event.prototype.preventDefault];
    const [isCancelable, originOf] = [reader(Event, 'cancelable'), reader(URL, 'origin')];
    const [isByUser, destinationOf] = [reader(NavigateEvent, 'userInitiated'), reader(NavigateEvent, 'destination')];
    const urlOf = reader(NavigationDestination, 'url');
    navigation.addEventListener('navigate', (event) => {
      const isElsewhere = originOf(new TheURL(urlOf(destinationOf(event)))) !== here;
      if (isElsewhere && isCancelable(event) && !isByUser(event)) apply(preventDefault, event, []);
    });
  }

  // For a passkey, browsers request a host that the caller names, and no policy governs that (e2e/ungoverned.spec.ts).
  const refuse = () => Promise.reject(new DOMException('Jotter uses no credentials.', 'NotAllowedError'));
  for (const name of ['get', 'create', 'store']) {
    if (globalThis.CredentialsContainer) {
      Object.defineProperty(CredentialsContainer.prototype, name, {
        value: refuse,
        writable: false,
        configurable: false,
      });
    }
  }

  // The ledger lists every request; browsers drop those beyond 250.
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
}
