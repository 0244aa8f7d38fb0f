import type { Attempt, OtherChannel, Outcome } from './channel.ts';

/** Ways that a content security policy does not govern. */
export const beyondPolicy: readonly OtherChannel[] = [
  {
    kind: 'other',
    id: 'navigation',
    name: 'Navigation',
    how: 'a script leads this tab elsewhere',
    attempt: tryNavigation,
  },
  {
    kind: 'other',
    id: 'webrtc',
    name: 'WebRTC',
    how: 'a script asks a STUN server for the address of this machine',
    attempt: tryWebRtc,
  },
  {
    kind: 'other',
    id: 'passkey',
    name: 'Passkey',
    how: 'a script asks for one of another site (WebAuthn), under a name that leads nowhere',
    attempt: tryPasskey,
  },
];

const untried = (why: string): Outcome => ({ state: 'untried', why });

/** Another listener stands last: where the guard lets the attempt pass, this one keeps the page and says so. */
function tryNavigation({ address }: Attempt): Promise<Outcome> {
  if (!('navigation' in globalThis))
    return Promise.resolve({
      state: 'open',
      why: 'This browser has no Navigation API to cancel it with. Not tried, as the page would be gone.',
    });
  return new Promise((resolve) => {
    const judge = (event: NavigateEvent) => {
      if (event.destination.url !== address) return;
      const wasCancelled = event.defaultPrevented;
      event.preventDefault();
      resolve(
        wasCancelled
          ? { state: 'blocked', why: 'Cancelled by the guard of this page.' }
          : { state: 'open', why: 'The guard let it pass; the self-test kept the page here.' },
      );
    };
    navigation.addEventListener('navigate', judge);
    setTimeout(() => {
      navigation.removeEventListener('navigate', judge);
      resolve(untried('The browser did not begin to navigate.'));
    }, 1000);
    location.assign(address);
  });
}

async function tryWebRtc({ target, signal }: Attempt): Promise<Outcome> {
  if (!('RTCPeerConnection' in globalThis)) return untried('This browser has no WebRTC.');
  try {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: target.stun }] });
    signal.addEventListener('abort', () => connection.close());
    connection.createDataChannel('jotter-self-test');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 400));
    return {
      state: 'open',
      why: 'No policy of a page governs it. Jotter has no code that uses it, but for this test.',
    };
  } catch {
    return { state: 'blocked', why: 'This browser, or an extension of it, refused to begin.' };
  }
}

/** Of a site that cannot be (RFC 6761 §6.4), so that nothing is reached where the browser begins. */
async function tryPasskey({ signal }: Attempt): Promise<Outcome> {
  if (!('PublicKeyCredential' in globalThis)) return untried('This browser has no passkeys here.');
  const publicKey = { challenge: new Uint8Array(32), rpId: 'jotter-self-test.invalid' };
  try {
    await navigator.credentials.get({ publicKey, signal });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError')
      return { state: 'blocked', why: 'Rejected by the guard of this page.' };
  }
  return { state: 'open', why: 'The guard let it pass: the browser began to look for the site.' };
}
