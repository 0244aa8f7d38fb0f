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
    const get = Object.getOwnPropertyDescriptor(type.prototype, name)?.get;
    return (of) => (get ? apply(get, of, []) : null);
  };
  if (globalThis.navigation) {
    const [TheURL, preventDefault] = [URL, Event.prototype.preventDefault];
    const { origin, protocol } = location;
    const [isCancelable, originOf, protocolOf] = [
      reader(Event, 'cancelable'),
      reader(URL, 'origin'),
      reader(URL, 'protocol'),
    ];
    const [isByUser, destinationOf] = [reader(NavigateEvent, 'userInitiated'), reader(NavigateEvent, 'destination')];
    const [urlOf, downloadOf] = [reader(NavigationDestination, 'url'), reader(NavigateEvent, 'downloadRequest')];
    navigation.addEventListener('navigate', (event) => {
      const url = new TheURL(urlOf(destinationOf(event)));
      // A document made from a blob has this origin, and no guard; a file that is saved is no document.
      const isElsewhere = originOf(url) !== origin || (protocolOf(url) !== protocol && downloadOf(event) === null);
      if (isElsewhere && isCancelable(event) && !isByUser(event)) apply(preventDefault, event, []);
    });
  }

  // Calls that reach a host past every policy: for a passkey browsers request the host that the caller names, a push service gets
  // a key that the caller chose, and cookies go to other ports and sibling hosts (e2e/ungoverned.spec.ts). Jotter uses none.
  const refuse = () => Promise.reject(new DOMException('Jotter does not use this.', 'NotAllowedError'));
  const refused = [
    [globalThis.CredentialsContainer?.prototype, 'get', 'create', 'store'],
    [
      globalThis.PublicKeyCredential,
      'signalUnknownCredential',
      'signalAllAcceptedCredentials',
      'signalCurrentUserDetails',
    ],
    [globalThis.PushManager?.prototype, 'subscribe'],
    [globalThis.CookieStore?.prototype, 'set'],
  ];
  for (const [owner, ...names] of refused) {
    for (const name of names) {
      if (owner && name in owner) {
        Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false });
      }
    }
  }
  Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => undefined, configurable: false });

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
