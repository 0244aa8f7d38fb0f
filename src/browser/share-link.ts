/** What a link to the page carried. */
export interface OpenedLink {
  /** The token or tokens, one a line. */
  readonly text: string;
  readonly publicKey?: string;
  /** The token stood in the query, so every server on the way has seen it. */
  readonly sentToServer: boolean;
}

const tokenNames = ['token', 'id_token', 'access_token', 'value'];

/**
 * Reads `#token=`, `#id_token=`, `#access_token=`, `#value=` and `#debugger-io?token=`, each with an optional
 * `publicKey=`, and `?token=`; undefined where the address holds none of them.
 */
export function readLink(address: { readonly hash: string; readonly search: string }): OpenedLink | undefined {
  const fragment = parametersOf(address.hash.replace(/^#(?:debugger-io\??|\/?\?)?/, ''));
  const query = parametersOf(address.search.replace(/^\?/, ''));
  return linkFrom(fragment, false) ?? linkFrom(query, true);
}

function linkFrom(parameters: URLSearchParams, sentToServer: boolean): OpenedLink | undefined {
  const tokens = tokenNames.flatMap((name) => parameters.getAll(name)).filter((token) => token !== '');
  if (tokens.length === 0) return undefined;
  const publicKey = parameters.get('publicKey');
  return { text: tokens.join('\n'), sentToServer, ...(publicKey ? { publicKey: unplus(publicKey) } : {}) };
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

/** Calls back when the fragment changes while the page is open, until the returned function is called. */
export function onFragment(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}
