import { hasKeyWindow } from '../state/fetching/fetch-log.ts';
import { build } from '../state/trust/build.ts';

/** What the promise does not cover. `test`: the file that measured it; absent where no test can. */
interface Limit {
  readonly what: string;
  readonly why: string;
  readonly test?: string;
}

const keysFetched: Limit = {
  what: 'Keys that you fetch',
  why: 'A separate window may request other hosts, over https, or http on this machine. It never gets your token or key. It requests the URL in its field when you click Fetch there. A URL can carry text: the window refuses one that looks like it contains a token, but read the URL before you click. The host learns that someone at your IP address fetched its keys, without cookie or referrer.',
  test: 'e2e/key-fetching.spec.ts',
};

const serviceWorker: Limit = {
  what: 'The service worker, which keeps Jotter for offline use',
  why: 'A page cannot give it a policy. It is one short file, sw.js. It requests only the files of this build, each by its hash, and accepts no URL from this page or any other. This page cannot start another one.',
  test: 'e2e/channels.spec.ts',
};

const sharedOrigin: Limit = {
  what: 'Other pages on the same host name',
  why: 'A page of another project on this host name (scheme, host and port) can read the storage of this origin, and change what the browser keeps of Jotter. The service worker compares every file with its hash before it uses it, so a changed copy is not run. But such a page can remove the service worker, or open Jotter in a tab and reach into it. So serve Jotter from a host name of its own.',
  test: 'e2e/poisoned-cache.spec.ts',
};

export const limits: readonly Limit[] = [
  {
    what: 'WebRTC',
    why: 'No policy of a page governs it. A script in this page could send any amount of data to a server this way. Jotter uses it only in the self-test.',
    test: 'e2e/lock.spec.ts',
  },
  {
    what: 'Host names that are looked up early',
    why: 'A script can make the browser look up a host name, or connect to a host, without a request, and a host name can carry text. No policy reliably stops that. In our tests, with this policy in force, a link element for dns-prefetch or preconnect made Firefox look up the name and WebKitGTK connect to the host; Chromium did neither. Chromium connected to the host of a frame that the policy then refused. Jotter does not use any of it.',
    test: 'e2e/channels.spec.ts, e2e/ungoverned.spec.ts',
  },
  {
    what: 'Passkeys of related sites (WebAuthn)',
    why: 'Chromium and Firefox look for a list of related sites on a host that the caller names, and no content policy governs that request. This page rejects such calls, but a script could make one from an empty inner frame. In Chromium a Permissions-Policy header forbids requests for a passkey there, too, as soon as the service worker sends the page (from the second visit on). It does not forbid signals about passkeys, which connect to the host as well. Firefox has no such header, and no such signals.',
    test: 'e2e/ungoverned.spec.ts',
  },
  {
    what: 'Cookies',
    why: 'Browsers send cookies to every port of this host name, and, where the cookie names a parent domain, to the hosts beside it. A script could write text into one. This page stores no cookie and refuses to, but a script could do it from an empty inner frame.',
    test: 'e2e/lock.spec.ts',
  },
  {
    what: 'Push messages',
    why: 'If you allow notifications for this page, a script could ask the push service of your browser for messages, with 65 bytes of its choice. This page refuses to, but a script could do it from an empty inner frame. Jotter never asks for notifications.',
  },
  {
    what: 'Links that you click, and new tabs',
    why: 'A script that runs at your click can open a tab with any URL, and a URL can carry text; it can also open a file of this host that has no policy, and use it to make requests. Links of Jotter lead to specifications and contain nothing of your token.',
    test: 'e2e/ungoverned.spec.ts',
  },
  ...(hasKeyWindow ? [keysFetched] : []),
  {
    what: 'Navigation by a script',
    why: 'A guard cancels it in browsers that have the Navigation API, and nothing cancels it in others, because no policy governs it. The guard is a script of this page: later scripts cannot change it, but they can put a link under your pointer, and what you click is not cancelled.',
    test: 'e2e/lock.spec.ts',
  },
  ...(build.isOneFile ? [] : [serviceWorker, sharedOrigin]),
  {
    what: 'A page that opened or framed this one',
    why: 'Any site can open this page, or show it in a frame, because a policy inside a page cannot forbid that. That site cannot read this page. It can navigate a tab that it opened, and cover a page that it framed, so check the address bar before you paste. A script in this page could send it text. Jotter sends it only “ready”, “accepted” or “refused”, and only where it opened “#hand-off”.',
    test: 'e2e/opener.spec.ts',
  },
  {
    what: 'Translation and other services of your browser',
    why: 'If you translate this page, your browser sends its text to a service. Jotter marks every place where tokens, claims and keys stand as not to be translated; your browser may send them all the same. History and sync keep the URLs that you opened, with any token in them.',
    test: 'e2e/text-fields.spec.ts',
  },
  {
    what: 'Extensions, and this machine',
    why: 'An extension that may read pages can read this one, whatever its policy says.',
  },
  {
    what: 'The host that serves this page',
    why: 'The policy lets the page request scripts, styles and pictures from its own host, and a URL can carry text; the ledger lists the requests of the page, but not those of its workers. Whoever can change this page can also change its policy and this test. The network view of your browser’s developer tools shows every request.',
    test: 'e2e/lock.spec.ts',
  },
];
