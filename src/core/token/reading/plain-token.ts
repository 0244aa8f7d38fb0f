import type { Excerpt } from '../../text/excerpt.ts';
import { memo } from '../../text/memo.ts';
import type { Fault } from '../../text/result.ts';
import type { Part } from '../part/part.ts';
import type { Jwe, Jws, NotAToken, Parsed, SdJwt } from '../token.ts';
import { excerptFrom, partFrom, plainExcerpt, plainPart, type PlainExcerpt, type PlainPart } from './plain-part.ts';

/** A token without functions, so that a worker can send it; long parts are cut (see `plainPart`). */
export type PlainToken = TokenOf<PlainPart, PlainExcerpt>;

/** A token as `Parsed` has it, whatever its parts and its excerpts are made of. */
type TokenOf<P, E> = JwsOf<P, E> | JweOf<P, E> | SdJwtOf<P, E> | StrangerOf<P, E>;

interface ReadOf<P, E> {
  readonly excerpt: E;
  readonly parts: readonly P[];
  readonly faults: readonly Fault[];
}

interface JwsOf<P, E> extends ReadOf<P, E>, Pick<Jws, 'kind' | 'serialization' | 'index'> {
  readonly header: P;
  readonly unprotected: readonly P[];
  readonly payload: P;
  readonly signature: P;
  readonly others: readonly JwsOf<P, E>[];
}

interface JweOf<P, E> extends ReadOf<P, E>, Pick<Jwe, 'kind' | 'serialization' | 'index'> {
  readonly header: P;
  readonly unprotected: readonly P[];
  readonly encryptedKey: P;
  readonly iv: P;
  readonly ciphertext: P;
  readonly tag: P;
  readonly aad?: P;
  readonly others: readonly JweOf<P, E>[];
}

interface SdJwtOf<P, E> extends ReadOf<P, E>, Pick<SdJwt, 'kind'> {
  readonly issuerJwt: JwsOf<P, E>;
  readonly disclosures: readonly P[];
  readonly keyBindingJwt?: JwsOf<P, E>;
}

interface StrangerOf<P, E> extends ReadOf<P, E>, Pick<NotAToken, 'kind' | 'looksLike' | 'title' | 'message'> {}

/**
 * Takes the functions out of a token that was found in `paste`. A part that is in several places stays one object. Of an SD-JWT all JSON stays: digests and
 * disclosures are matched over the whole of it.
 */
export function plainToken(paste: string, parsed: Parsed): PlainToken {
  const excerpt = memo((one: Excerpt) => plainExcerpt(paste, one));
  const isWhole = parsed.kind === 'sd-jwt';
  const part = memo((one: Part) => plainPart(one, { excerpt: excerpt(one.excerpt), isWhole }));
  return mapped<Part, Excerpt, PlainPart, PlainExcerpt>(parsed, part, excerpt);
}

/** The token again, with its functions. The signatures of one token share an excerpt, of which there is one string. */
export function tokenFrom(paste: string, plain: PlainToken): Parsed {
  const part = memo((one: PlainPart) => partFrom(paste, one));
  const excerpt = memo((one: PlainExcerpt) => excerptFrom(paste, one));
  return mapped<PlainPart, PlainExcerpt, Part, Excerpt>(plain, part, excerpt);
}

/** The same token with each part and each excerpt changed. */
function mapped<P, E, Q, F>(token: TokenOf<P, E>, part: (one: P) => Q, excerpt: (one: E) => F): TokenOf<Q, F> {
  const list = (parts: readonly P[]): readonly Q[] => parts.map(part);
  const read = (one: ReadOf<P, E>): ReadOf<Q, F> => ({
    excerpt: excerpt(one.excerpt),
    parts: list(one.parts),
    faults: one.faults,
  });
  const jws = (one: JwsOf<P, E>): JwsOf<Q, F> => ({
    kind: one.kind,
    serialization: one.serialization,
    index: one.index,
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    payload: part(one.payload),
    signature: part(one.signature),
    others: one.others.map(jws),
  });
  const jwe = (one: JweOf<P, E>): JweOf<Q, F> => ({
    kind: one.kind,
    serialization: one.serialization,
    index: one.index,
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    encryptedKey: part(one.encryptedKey),
    iv: part(one.iv),
    ciphertext: part(one.ciphertext),
    tag: part(one.tag),
    ...(one.aad !== undefined && { aad: part(one.aad) }),
    others: one.others.map(jwe),
  });
  if (token.kind === 'jws') return jws(token);
  if (token.kind === 'jwe') return jwe(token);
  if (token.kind === 'not-a-token') return { ...token, ...read(token) };
  const { kind, issuerJwt, disclosures, keyBindingJwt } = token;
  const binding = keyBindingJwt && { keyBindingJwt: jws(keyBindingJwt) };
  return { kind, ...read(token), issuerJwt: jws(issuerJwt), disclosures: list(disclosures), ...binding };
}
