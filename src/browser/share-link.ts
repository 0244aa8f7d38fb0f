/** What a link to the page carried. */
export interface OpenedLink {
  /** The token or tokens, one a line. */
  readonly text: string;
  readonly publicKey?: string;
  /** What the receiver of the token expects. */
  readonly expected?: { readonly issuer?: string; readonly audience?: string; readonly nonce?: string };
  /** The token stood in the query, so every server on the way has seen it. */
  readonly sentToServer: boolean;
}

/** Of a fragment, that is of a text which no server saw. Other pages use "t" and "text" in queries for what is no token. */
export const fragmentNames = ['token', 't', 'jwt', 'text', 'value', 'id_token', 'access_token', 'response'];
const queryNames = ['token', 'value', 'id_token', 'access_token'];

/** What an authorization response holds beside tokens (RFC 6749 §4.2.2, OpenID Connect Core 1.0 §3.2.2.5, RFC 9207 §2). */
const responseNames = ['token_type', 'expires_in', 'scope', 'state', 'session_state', 'code'];

/**
 * Reads `#token=` and its like (`fragmentNames`), each with an optional key (`publicKey=` or `key=`) and with what is
 * expected of it (`iss=`, `aud=`, `nonce=`), also behind `#debugger-io?`; a whole authorization response, which stays as
 * it stands; and `?token=`. Undefined where the address holds none of them.
 */
export function readLink(address: { readonly hash: string; readonly search: string }): OpenedLink | undefined {
  const fragment = parametersOf(address.hash.replace(/^#(?:debugger-io\??|\/?\?)?/, ''));
  const query = parametersOf(address.search.replace(/^\?/, ''));
  const link = linkFrom(fragment, fragmentNames);
  if (link && responseNames.some((name) => fragment.has(name))) return { text: address.hash, sentToServer: false };
  if (link) return { ...link, sentToServer: false };
  const sent = linkFrom(query, queryNames);
  return sent && { ...sent, sentToServer: true };
}

function linkFrom(parameters: URLSearchParams, names: readonly string[]): Omit<OpenedLink, 'sentToServer'> | undefined {
  const tokens = names.flatMap((name) => parameters.getAll(name)).filter((token) => token !== '');
  if (tokens.length === 0) return undefined;
  const key = parameters.get('publicKey') ?? parameters.get('key');
  const expected = expectedIn(parameters);
  return {
    text: tokens.join('\n'),
    ...(key ? { publicKey: unplus(key) } : {}),
    ...(Object.keys(expected).length > 0 ? { expected } : {}),
  };
}

function expectedIn(parameters: URLSearchParams): NonNullable<OpenedLink['expected']> {
  const [issuer, audience, nonce] = ['iss', 'aud', 'nonce'].map((name) => parameters.get(name));
  return { ...(issuer ? { issuer } : {}), ...(audience ? { audience } : {}), ...(nonce ? { nonce } : {}) };
}

/** A plus sign is a character of base64 here, not a space. */
const parametersOf = (text: string): URLSearchParams => new URLSearchParams(text.replaceAll('+', '%2B'));

/** Some tools write a PEM with plus signs for its spaces; base64 lines keep theirs. */
const unplus = (key: string): string =>
  key.replace(/-----(?:BEGIN|END)[A-Z0-9+ ]+-----/g, (label) => label.replaceAll('+', ' '));

/** Takes the link that this page was opened with, and clears the address bar and its history entry at once. */
export function takeLink(): OpenedLink | undefined {
  const link = readLink(location);
  if (link) history.replaceState(history.state, '', location.pathname);
  return link;
}

/** Whether the page was opened at `#hand-off`, by one that wants to hand a text over; cleaned in the same way. */
export function takeHandOff(): boolean {
  const isCalled = location.hash === '#hand-off';
  if (isCalled) history.replaceState(history.state, '', location.pathname);
  return isCalled;
}

/** Calls back when the fragment changes while the page is open, until the returned function is called. */
export function onFragment(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
