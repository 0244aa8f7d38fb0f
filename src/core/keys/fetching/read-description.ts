import { stringOf, type JsonNode } from '../../text/json-node.ts';
import { keyAddresses } from './key-addresses.ts';

/** What a discovery document says: the keys are one step further (RFC 8414 §2). */
export interface Description {
  readonly kind: 'description';
  readonly keysAt: string;
  readonly issuer?: string;
  /** It was served where nobody but that issuer can put it. */
  readonly isIssuers: boolean;
  /** The token has an `iss`, with which the issuer was compared. */
  readonly isCompared: boolean;
  /** Why it must not be used for this token: sentences. */
  readonly objection?: string;
}

/** Undefined where it says nothing of keys, or nothing that is an address. */
export function readDescription(asked: string, root: JsonNode | undefined, iss?: string): Description | undefined {
  const keysAt = stringOf(root, 'jwks_uri') ?? '';
  if (!URL.canParse(keysAt)) return undefined;
  const issuer = stringOf(root, 'issuer');
  const isIssuers = issuer !== undefined && isPlaceOf(asked, issuer);
  const objection =
    iss !== undefined && issuer !== iss ? otherIssuer(issuer, iss) : isIssuers ? undefined : elsewhere(issuer);
  return {
    kind: 'description',
    keysAt,
    ...(issuer === undefined ? {} : { issuer }),
    isIssuers,
    isCompared: iss !== undefined,
    ...(objection === undefined ? {} : { objection }),
  };
}

/** Anybody can write the name of another into a document of their own: it counts where only its issuer can put it. */
function isPlaceOf(asked: string, issuer: string): boolean {
  const { origin, pathname } = new URL(asked);
  return keyAddresses({ iss: issuer }).some(({ address }) => {
    const place = new URL(address);
    return place.origin === origin && place.pathname === pathname;
  });
}

const otherIssuer = (issuer: string | undefined, iss: string): string =>
  `${issuer === undefined ? 'It names no issuer' : `Its issuer is ${shown(issuer)}`}, and the iss of the token is ${shown(iss)}. They must be identical, or this metadata must not be used (RFC 8414 §3.3).`;

const elsewhere = (issuer: string | undefined): string =>
  issuer === undefined
    ? 'It names no issuer, so nothing says whose keys these are (RFC 8414 §2).'
    : `It names ${shown(issuer)} as its issuer, but it is not at the URL where that issuer publishes its metadata (RFC 8414 §3.1), so anyone could have written it.`;

const shown = (issuer: string): string => `“${issuer.slice(0, 200)}”`;
