/** An address where keys of a token may be, and what speaks for it. */
export interface KeyAddress {
  readonly id: 'entered' | 'known' | 'oidc' | 'oauth' | 'jku' | 'x5u';
  readonly address: string;
  /** "Keys of Google ID token" */
  readonly title: string;
  readonly note: string;
  /** The token itself says that its key is there: whoever made the token chose it. */
  readonly isTokensWord: boolean;
}

/** What of a token, and of what is known of its maker, leads to addresses. */
export interface KeyClues {
  /** A URL that the user pasted into the key field. */
  readonly entered?: string | undefined;
  readonly iss?: string | undefined;
  /** "Google ID token" and where its keys are known to be. */
  readonly known?: { readonly title: string; readonly address: string } | undefined;
  readonly jku?: string | undefined;
  readonly x5u?: string | undefined;
}

/** Every address that is worth offering, each once, the best first. Nothing is asked here. */
export function keyAddresses({ entered, iss, known, jku, x5u }: KeyClues): readonly KeyAddress[] {
  const all: readonly (KeyAddress | undefined)[] = [
    entered === undefined
      ? undefined
      : { id: 'entered', address: entered, title: 'The URL from the key field', note: '', isTokensWord: false },
    known && {
      id: 'known',
      address: known.address,
      title: `Keys of ${known.title}`,
      note: 'From Jotter’s list of issuers, completed with values of the token.',
      isTokensWord: false,
    },
    ...metadataAddresses(iss ?? ''),
    tokensWord('jku', 'key set', jku),
    tokensWord('x5u', 'certificate', x5u),
  ];
  const found = all.filter((one) => one !== undefined);
  return found.filter(({ address }, index) => found.findIndex((one) => one.address === address) === index);
}

/** An issuer's address without query or fragment, neither of which it may have (RFC 8414 §2). */
const issuerShape = /^(https?:\/\/)([^/?#@\s]+)((?:\/[^?#\s]*)?)$/i;

/** Where an issuer describes itself: RFC 8414 puts its path behind the well-known one, OpenID Connect before it. */
function metadataAddresses(iss: string): readonly KeyAddress[] {
  const [, scheme, host, wholePath = ''] = issuerShape.exec(iss.slice(0, 500)) ?? [];
  if (scheme === undefined || host === undefined) return [];
  if (scheme.toLowerCase() === 'http://' && !/^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i.test(host)) return [];
  const path = wholePath.replace(/\/$/, '');
  const note = 'Gives the URL of the keys, which you fetch in a second step.';
  return [
    {
      id: 'oidc',
      address: `${scheme}${host}${path}/.well-known/openid-configuration`,
      title: 'Issuer metadata, OpenID Connect Discovery §4',
      note,
      isTokensWord: false,
    },
    {
      id: 'oauth',
      address: `${scheme}${host}/.well-known/oauth-authorization-server${path}`,
      title: 'Issuer metadata, RFC 8414 §3.1',
      note,
      isTokensWord: false,
    },
  ];
}

function tokensWord(id: 'jku' | 'x5u', what: string, address: string | undefined): KeyAddress | undefined {
  if (address === undefined || !/^https?:\/\/\S+$/i.test(address)) return undefined;
  return {
    id,
    address,
    title: `The ${what} URL in the token (${id})`,
    note: 'The author of the token chose this URL, so a key from there does not prove the issuer (RFC 8725 §3.10).',
    isTokensWord: true,
  };
}
