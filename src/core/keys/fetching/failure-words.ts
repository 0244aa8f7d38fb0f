import { unreachable } from '../../text/result.ts';
import type { FetchFailure } from './fetch-report.ts';

/** Why nothing usable came: a title, and what is known and can be done about it. */
export interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** A command line would get further than a page. */
  readonly tryCurl: boolean;
}

/** `from` is the origin that the request named ("null" in a sandbox). */
interface Asking {
  readonly from: string;
  readonly isOnline: boolean;
}

/** What is said of a request that brought no response to read. */
export function failureWords(failure: FetchFailure, address: string, { from, isOnline }: Asking): FailureWords {
  const { host, hostname } = new URL(address);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1';
  switch (failure) {
    case 'unreachable':
      return isOnline || isHere ? unreachableWords(host, isHere) : offlineWords(host);
    case 'unreadable':
      return {
        title: `${host} does not let this page read the response`,
        text: `The server responded, but no CORS header allows this page to read it: Access-Control-Allow-Origin is missing, or names other origins than “${from}”. The browser does not say which. A key set is public, so your own server can send Access-Control-Allow-Origin: * with it.`,
        tryCurl: true,
      };
    case 'timeout':
      return {
        title: `${host} did not respond in full within 5 seconds`,
        text: 'The request was stopped. Click Fetch to try again.',
        tryCurl: true,
      };
    case 'too-large':
      return {
        title: `The response of ${host} is larger than 256 KB`,
        text: 'Reading stopped there. Published key sets are smaller: is this the right URL?',
        tryCurl: true,
      };
    case 'broken':
      return {
        title: `The response of ${host} broke off`,
        text: 'The connection ended before the response did. Click Fetch to try again.',
        tryCurl: true,
      };
    case 'policy':
      return {
        title: `${host} redirects to a URL that is not allowed`,
        text: 'The redirect leads to a URL that is neither https nor on this machine, and the policy of the window refused to follow it.',
        tryCurl: true,
      };
    default:
      return unreachable(failure);
  }
}

const unreachableWords = (host: string, isHere: boolean): FailureWords => ({
  title: `${host} cannot be reached`,
  text: `No response came, neither to the request nor to a second one that only checked whether a server is there. Is the host name right, is the server running, does this browser trust its certificate? ${isHere ? 'Chromium lets a page reach this machine only with your permission, and asks for it.' : 'A proxy, a VPN or an extension may also have stopped it.'} The browser does not say which.`,
  tryCurl: true,
});

const offlineWords = (host: string): FailureWords => ({
  title: 'This browser is offline',
  text: `So ${host} cannot be reached. Everything else in Jotter works offline: paste the key if you have it.`,
  tryCurl: false,
});

/** From https to http or the other way: the response is discarded. */
export const otherSchemeWords = (asked: string, address: string): FailureWords => ({
  title: `${new URL(asked).host} redirects to another scheme`,
  text: `The request was ${schemeOf(asked)}, and a redirect led to ${schemeOf(address)}, at ${address.slice(0, 300)}. Jotter discarded that response, because a key is only as trustworthy as the way it came. If you trust that URL, fetch it directly.`,
  tryCurl: false,
});

const schemeOf = (address: string): string => new URL(address).protocol.replace(':', '');
