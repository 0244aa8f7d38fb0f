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
