import { memberOf, stringOf } from '../../text/json-node.ts';
import { readJson } from '../../text/json.ts';
import type { Key } from '../key.ts';
import { quote } from '../quote.ts';
import { readKeys } from '../reading/read-keys.ts';
import { failureWords, otherSchemeWords, type FailureWords } from './failure-words.ts';
import type { FetchOutcome } from './fetch-report.ts';
import { readDescription, type Description } from './read-description.ts';

type Served = Extract<FetchOutcome, { outcome: 'served' }>;

/** What became of a request for keys. */
export type FetchReading =
  | { readonly kind: 'failure'; readonly asked: string; readonly words: FailureWords }
  | Description
  /** `doubt` where none of them has the name that the token wants. */
  | {
      readonly kind: 'keys';
      readonly address: string;
      readonly text: string;
      readonly count: number;
      readonly doubt?: string;
    };

/** What is known of the token when the answer is read. */
export interface Wanted {
  readonly iss: string | undefined;
  readonly kid: string | undefined;
  readonly isOnline: boolean;
  /** The origin that the request named. */
  readonly from: string;
}

export function readAnswer(asked: string, outcome: FetchOutcome, wanted: Wanted): FetchReading {
  if (outcome.outcome === 'served') return readServed(asked, outcome, wanted);
  const words =
    outcome.outcome === 'other-scheme'
      ? otherSchemeWords(asked, outcome.address)
      : failureWords(outcome.outcome, asked, wanted);
  return { kind: 'failure', asked, words };
}

function readServed(asked: string, served: Served, wanted: Wanted): FetchReading {
  const { address, status, text } = served;
  const fail = (words: FailureWords): FetchReading => ({ kind: 'failure', asked, words });
  const { host } = new URL(address);
  if (status < 200 || status > 299) return fail(statusWords(host, status, wanted.from));
  if (/^\s*(?:<!doctype|<html|<head|<body)/i.test(text) || /^text\/html\b/i.test(served.type))
    return fail({
      title: `${host} responded with a web page`,
      text: 'The response is HTML, and keys come as JSON or PEM. This is a sign-in page, an error page, or the URL of a site. Is the path right?',
      tryCurl: false,
    });
  const { root, problem } = readJson(text);
  const { keys, problems } = readKeys(text, { source: 'fetched' });
  const usable = keys.filter(({ format }) => format !== 'secret');
  if (usable.length > 0) return keysFrom(address, text, usable, wanted.kid);
  const keysAt = stringOf(root, 'jwks_uri');
  if (keysAt !== undefined) return readDescription(asked, root, wanted.iss) ?? fail(noAddress(host, keysAt));
  return fail(root === undefined || problem ? notJson(host, served, problem?.message) : noKeys(host, root, problems));
}

const statusWords = (host: string, status: number, from: string): FailureWords => ({
  title: `${host} responded with HTTP ${status}`,
  text:
    status === 401 || status === 403
      ? `The server refuses the request. Key sets are usually public, but some servers refuse requests from sites that they do not know, and this one came from the origin “${from}”.`
      : status >= 500
        ? 'The server has a problem of its own.'
        : 'There are no keys at this URL. Is the path right, with tenant, realm or version?',
  tryCurl: status === 401 || status === 403,
});

const notJson = (host: string, { text, type }: Served, problem: string | undefined): FailureWords => ({
  title: `The response of ${host} is neither JSON nor PEM`,
  text:
    text.trim() === ''
      ? 'The response is empty.'
      : `It begins with ${quote(text.trim())}${type === '' ? '' : `, and its content type is ${quote(type)}`}.${/^\s*[{[]/.test(text) && problem !== undefined ? ` ${problem}` : ''}`,
  tryCurl: false,
});

function noKeys(
  host: string,
  root: NonNullable<ReturnType<typeof readJson>['root']>,
  problems: readonly { readonly message: string }[],
): FailureWords {
  const title = `The JSON of ${host} contains no keys`;
  const isDescription = memberOf(root, 'issuer') !== undefined && memberOf(root, 'jwks_uri') === undefined;
  const text = isDescription
    ? 'It describes an issuer, but “jwks_uri” is missing (RFC 8414 §2), so it does not say where the keys are.'
    : problems
        .slice(0, 3)
        .map(({ message }) => message)
        .join(' ');
  return { title, text, tryCurl: false };
}

const noAddress = (host: string, written: string): FailureWords => ({
  title: `${host} does not give a usable URL for its keys`,
  text: `Its “jwks_uri” is ${quote(written)}, which is not a whole URL.`,
  tryCurl: false,
});

function keysFrom(address: string, text: string, keys: readonly Key[], kid: string | undefined): FetchReading {
  const doubt = doubtOf(keys, kid);
  return { kind: 'keys', address, text, count: keys.length, ...(doubt === undefined ? {} : { doubt }) };
}

function doubtOf(keys: readonly Key[], kid: string | undefined): string | undefined {
  const names = keys.flatMap((key) => key.kid ?? []);
  if (kid === undefined || names.length === 0 || names.includes(kid)) return undefined;
  const more = names.length > 6 ? ` and ${names.length - 6} more` : '';
  return `None of these keys has the key ID ${quote(kid)}, which the token names; their key IDs are ${names.slice(0, 6).map(quote).join(', ')}${more}. Issuers change their keys: a new key may not be published yet (fetch again), the token may be older than these keys, or these are the keys of another issuer, tenant or environment.`;
}
