import { unreachable } from '../../text/result.ts';
import type { FetchFailure } from './frame-report.ts';

/** Why nothing usable came: a title, and what is known and can be done about it. */
export interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** A command line would get further than a page. */
  readonly tryCurl: boolean;
}

/** What is said of a request that brought no answer to read. */
export function failureWords(failure: FetchFailure, address: string, isOnline: boolean): FailureWords {
  const { host, hostname } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  switch (failure) {
    case 'unreachable':
      return isOnline || isHere ? unreachableWords(host, isHere) : offlineWords(host);
    case 'unreadable':
      return {
        title: `${host} answers, but lets no page read it`,
        text: 'There is no CORS header that allows it: Access-Control-Allow-Origin is missing, or names certain sites, and the origin of this frame is “null”. The browser tells no page which. A key set is public, so a server of your own may well send Access-Control-Allow-Origin: * with it.',
        tryCurl: true,
      };
    case 'timeout':
      return {
        title: `${host} did not answer in full within 5 seconds`,
        text: 'The frame waits no longer. Click Fetch for another try.',
        tryCurl: true,
      };
    case 'too-large':
      return {
        title: `${host} answers with more than 256 KB`,
        text: 'The frame stopped reading there. Published key sets stay below that: is it the right address?',
        tryCurl: true,
      };
    case 'broken':
      return {
        title: `The answer of ${host} broke off`,
        text: 'The connection ended before the answer did. Click Fetch for another try.',
        tryCurl: true,
      };
    case 'policy':
      return {
        title: `${host} leads on to where the frame may not go`,
        text: 'It answered with a redirect to an address that is neither https nor on this machine, and the policy of the frame refused to follow.',
        tryCurl: true,
      };
    default:
      return unreachable(failure);
  }
}

const unreachableWords = (host: string, isHere: boolean): FailureWords => ({
  title: `${host} cannot be reached`,
  text: `No answer came, neither to the request nor to a second one that only asked whether anybody is there. Is the name right, is the server on, is its certificate one that this browser trusts? ${isHere ? 'Chromium lets a page reach this machine only with your permission, for which it asks.' : 'A proxy, a VPN or an extension may have stopped it, too.'} The browser tells no page which.`,
  tryCurl: true,
});

const offlineWords = (host: string): FailureWords => ({
  title: 'This browser is offline',
  text: `So ${host} cannot be asked. Everything else in Jotter works without the network: paste the key if you have it.`,
  tryCurl: false,
});

/** From https to http or the other way: what came is thrown away. */
export const otherSchemeWords = (asked: string, address: string): FailureWords => ({
  title: `${new URL(asked).host} leads on to another scheme`,
  text: `It was asked with ${schemeOf(asked)}, and a redirect led to ${schemeOf(address)}, at ${address.slice(0, 300)}. What came from there was thrown away: a key is worth as much as the way that it came. Where you trust that address, ask it itself.`,
  tryCurl: false,
});

const schemeOf = (address: string): string => new URL(address).protocol.replace(':', '');
