import { list } from '../../text/words.ts';
import { typeNamed } from '../../registry/media-types.ts';
import { claimIn, parameterIn, payloadOf, textIn, typeOf } from '../found.ts';
import type { ClueFinder } from '../profile.ts';
import { claimNamed } from '../../registry/claims.ts';
import { innerToken } from '../reading/inner-token.ts';
import { shown } from '../words/shown.ts';
import type { JsonNode } from '../../text/json-node.ts';

/** Types that tell no more than that it is a token. */
const plainTypes = /^(?:jwt|jws|jwe|jose(?:\+json)?|json|)$/;

/**
 * An explicit `typ`, which outweighs whatever the claims look like (RFC 8725 §3.11): for the profile where it is one of these,
 * against it where it names another kind of token.
 */
export const typed =
  (...types: readonly string[]): ClueFinder =>
  (token) => {
    const type = typeOf(token).slice(0, 80);
    if (types.includes(type)) return { weight: 100, says: `typ is ${type}` };
    if (plainTypes.test(type)) return undefined;
    const other = typeNamed(type);
    if (other !== undefined)
      return { weight: -100, says: `typ is ${type}, which is for another kind of token (${other})` };
    return type.includes('+') ? { weight: -100, says: 'typ names another kind of token' } : undefined;
  };

/** A claims set is a JSON object (RFC 7519 §7.2); any other profile of which there is a sign knows more. */
export const jwtShape: ClueFinder = (token) => {
  if (token.kind !== 'jwe' && typeOf(token) === 'jwt') return { weight: 25, says: 'typ is JWT' };
  const isObject = payloadOf(token)?.json?.root?.type === 'object';
  return isObject ? { weight: 15, says: 'its payload is a JSON object' } : undefined;
};

/** More members are not looked at. */
const mostMembers = 200;

/** A signed text that is no claims set, or has nothing that would be a claim (RFC 7515 §1). */
export const jwsShape: ClueFinder = (token) => {
  if (token.kind !== 'jws' || typeOf(token) === 'jwt') return undefined;
  const payload = payloadOf(token);
  const root = payload?.json?.root;
  if (root?.type !== 'object') {
    if (payload?.excerpt.text === '') return { weight: 50, says: 'its payload is empty' };
    return { weight: 50, says: innerToken(token) ? 'its payload is another token' : 'its payload is no JSON object' };
  }
  const isClaims = root.members.slice(0, mostMembers).some(({ name }) => claimNamed(name.value) !== undefined);
  return isClaims ? undefined : { weight: 20, says: 'none of its members is a claim that is known' };
};

/** An encrypted token, as long as nothing is known of what is inside. */
export const jweShape: ClueFinder = (token) => {
  if (token.kind !== 'jwe') return undefined;
  return payloadOf(token)?.json?.root?.type === 'object'
    ? { weight: 5, says: 'it was encrypted' }
    : { weight: 50, says: 'it is encrypted, and what is inside is not known' };
};

/** Disclosures behind tildes (RFC 9901 §4), or digests in the claims; that it is more than an SD-JWT its type may tell. */
export const sdJwtShape: ClueFinder = (token) => {
  const type = typeOf(token).slice(0, 80);
  const isMore = /^(?:dc|[vp]c|vp)\+sd-jwt$/.test(type);
  if (token.kind === 'sd-jwt')
    return { weight: isMore ? 60 : 100, says: 'it ends with disclosures, or with the tilde for them' };
  if (/(?:^|\+)sd-jwt$/.test(type)) return { weight: 60, says: `typ is ${type}` };
  return claimIn(token, '_sd') ? { weight: 50, says: 'has _sd, digests of what may be disclosed' } : undefined;
};

/** Compressed before it was signed, which only SMART Health Cards are. */
export const healthCardShape: ClueFinder = (token) => {
  if (token.kind !== 'jws' || textIn(token, 'zip')?.text !== 'DEF') return undefined;
  const isPlain = textIn(token, 'alg')?.text === 'ES256' && textIn(token, 'kid')?.text.length === 43;
  return isPlain
    ? { weight: 110, says: 'it is signed with ES256 and compressed, as only health cards are' }
    : { weight: 40, says: 'it is signed and compressed' };
};

/** A claim that is there; `says` goes behind "has NAME": ", which ID tokens carry". */
export const claim =
  (name: string, weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name) ? { weight, says: `has ${name}${says}` } : undefined;

/** A claim that is a string, or a list that begins with one, of a certain form. */
export const claimLike =
  (name: string, pattern: RegExp, weight: number, says = ''): ClueFinder =>
  (token) => {
    const value = claimIn(token, name)?.value;
    const one = value?.type === 'array' ? value.items[0] : value;
    if (one?.type !== 'string' || !pattern.test(one.value.slice(0, 200))) return undefined;
    return { weight, says: `${name} is ${shown(one.value)}${says}` };
  };

/** A claim whose value is of a certain type. */
export const claimOfType =
  (name: string, type: JsonNode['type'], weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name)?.value.type === type ? { weight, says: `has ${name}${says}` } : undefined;

/** Claims that are all there. */
export const claimsTogether =
  (names: readonly string[], weight: number, says = ''): ClueFinder =>
  (token) =>
    names.every((name) => claimIn(token, name)) ? { weight, says: `has ${list(names)}${says}` } : undefined;

/** Header parameters that are all there. */
export const parametersTogether =
  (names: readonly string[], weight: number, says = ''): ClueFinder =>
  (token) =>
    names.every((name) => parameterIn(token, name))
      ? { weight, says: `its header has ${list(names)}${says}` }
      : undefined;

/** A claim without which it is no token of the profile, whatever else speaks for it. */
export const indispensable =
  (name: string, weight: number, says = ''): ClueFinder =>
  (token) =>
    claimIn(token, name) ? { weight, says: `has ${name}${says}` } : { weight: -400, says: `has no ${name}` };

/** The strongest of several clues, so that the lack of one does not count where another is there. */
export const either =
  (...finders: readonly ClueFinder[]): ClueFinder =>
  (token, whereabouts) =>
    finders.flatMap((find) => find(token, whereabouts) ?? []).sort((a, b) => b.weight - a.weight)[0];

/** Issuer and subject are the same. */
export const selfIssued =
  (weight: number): ClueFinder =>
  (token) => {
    const [iss, sub] = [claimIn(token, 'iss')?.value, claimIn(token, 'sub')?.value];
    const isSame = iss?.type === 'string' && sub?.type === 'string' && iss.value === sub.value;
    return isSame ? { weight, says: 'iss and sub are the same' } : undefined;
  };

/** More events are not looked at: a real token has one or two. */
const mostEvents = 20;

/** An event of a certain kind in `events` (RFC 8417 §2.2), without which it is no token of the profile. */
export const event =
  (prefix: string): ClueFinder =>
  (token) => {
    const value = claimIn(token, 'events')?.value;
    const members = value?.type === 'object' ? value.members.slice(0, mostEvents) : [];
    const found = members.find(({ name }) => name.value.startsWith(prefix));
    if (!found) return { weight: -400, says: 'has no event of this kind' };
    return {
      weight: 90,
      says: `its event is ${shown(found.name.value.slice(prefix.lastIndexOf('/') + 1) || found.name.value, 60)}`,
    };
  };

/** The paste gives the token a name: "JSON member id_token", "DPoP header". */
export const foundAs =
  (pattern: RegExp, weight = 40): ClueFinder =>
  (_, { context = '' }) =>
    pattern.test(context.slice(0, 200))
      ? { weight, says: `stands in the paste as ${context.slice(0, 60)}` }
      : undefined;

/** What stands right before the token in the paste. */
export const beforeLike =
  (pattern: RegExp, weight: number, says: string): ClueFinder =>
  (_, { around }) =>
    around && pattern.test(around.before.slice(-200)) ? { weight, says } : undefined;

/** By what an access token is recognised that does not say so. */
export const accessTokenClues: readonly ClueFinder[] = [
  typed(),
  foundAs(/\baccess[_-]?token\b/i, 60),
  foundAs(/^(?:authorization header|bearer token)/i, 20),
  claimLike('token_use', /^access$/, 60),
  claimLike('typ', /^Bearer$/, 60),
  claimLike('typ', /^(?:Refresh|Offline)$/, -100, ', which Keycloak writes into refresh tokens'),
  claimLike('iss', /\/auth\/v1$/, 30, ', as that of Supabase'),
  claim('scope', 40, ', as access tokens do'),
  claim('scp', 40, ', as access tokens do'),
  claim('permissions', 30),
  claim('authorization_details', 30),
  claim('realm_access', 20),
  claim('client_id', 20),
  claim('cid', 20),
  claim('gty', 20),
  claim('appid', 20),
  claim('roles', 10),
  claim('azp', 5),
  claim('at_hash', -80, ', which belongs to ID Tokens'),
  claim('nonce', -40, ', which belongs to ID Tokens'),
  claim('vct', -100, ', which belongs to credentials'),
  claim('response_type', -100, ', which belongs to requests'),
];
