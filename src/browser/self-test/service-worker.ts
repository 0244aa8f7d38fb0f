import type { PolicyChannel } from './channel.ts';

/** There is no such file, so that nothing stays where a browser does not refuse. */
const file = './jotter-self-test.js';

/**
 * A service worker has a policy of its own, so the page must not be able to start another one than Jotter's, which takes
 * no address from anybody. It is asked all the same; what it requests the page cannot see.
 */
export const serviceWorker: PolicyChannel = {
  kind: 'policy',
  id: 'service-worker',
  name: 'Service worker',
  how: 'another one is started, and the one of this page is asked to fetch',
  hasReported: ({ blockedURI, sample }) =>
    sample.includes('jotter-self-test') || blockedURI.includes('jotter-self-test'),
  missing: () => ('serviceWorker' in navigator ? undefined : 'This browser has no service workers here.'),
  attempt: async ({ address }) => {
    navigator.serviceWorker.controller?.postMessage(address, []);
    const registration = await navigator.serviceWorker.register(file, { scope: './jotter-self-test/' });
    await registration.unregister();
    return 'it was started';
  },
};
