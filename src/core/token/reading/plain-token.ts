import type { Excerpt } from '../../text/excerpt.ts';
import { memo } from '../../text/memo.ts';
import type { Fault } from '../../text/result.ts';
import type { Part } from '../part/part.ts';
import type { Jwe, Jws, NotAToken, Parsed, SdJwt } from '../token.ts';
import { excerptFrom, partFrom, plainExcerpt, plainPart, type PlainExcerpt, type PlainPart } from './plain-part.ts';

/** A token without functions, so that a worker can send it; long parts are cut (see `plainPart`). */
export type PlainToken = PlainJws | PlainJwe | PlainSdJwt | PlainStranger;

interface PlainRead {
  readonly excerpt: PlainExcerpt;
  readonly parts: readonly PlainPart[];
  readonly faults: readonly Fault[];
}

interface PlainJws extends PlainRead, Pick<Jws, 'kind' | 'serialization' | 'index'> {
  readonly header: PlainPart;
  readonly unprotected: readonly PlainPart[];
  readonly payload: PlainPart;
  readonly signature: PlainPart;
  readonly others: readonly PlainJws[];
}

interface PlainJwe extends PlainRead, Pick<Jwe, 'kind' | 'serialization' | 'index'> {
  readonly header: PlainPart;
  readonly unprotected: readonly PlainPart[];
  readonly encryptedKey: PlainPart;
  readonly iv: PlainPart;
  readonly ciphertext: PlainPart;
  readonly tag: PlainPart;
  readonly aad?: PlainPart;
  readonly others: readonly PlainJwe[];
}

interface PlainSdJwt extends PlainRead, Pick<SdJwt, 'kind'> {
  readonly issuerJwt: PlainJws;
  readonly disclosures: readonly PlainPart[];
  readonly keyBindingJwt?: PlainJws;
}

interface PlainStranger extends PlainRead, Pick<NotAToken, 'kind' | 'looksLike' | 'title' | 'message'> {}

/**
 * Takes the functions out of a token that was found in `paste`. A part that is in several places stays one object. Of an SD-JWT all JSON stays: digests and
 * disclosures are matched over the whole of it.
 */
export function plainToken(paste: string, parsed: Parsed): PlainToken {
  const excerpt = memo((one: Excerpt) => plainExcerpt(paste, one));
  const isWhole = parsed.kind === 'sd-jwt';
  const part = memo((one: Part) => plainPart(one, { excerpt: excerpt(one.excerpt), isWhole }));
  const list = (parts: readonly Part[]): readonly PlainPart[] => parts.map(part);
  const read = (one: Parsed): PlainRead => ({
    excerpt: excerpt(one.excerpt),
    parts: list(one.parts),
    faults: one.faults,
  });
  const jws = (one: Jws): PlainJws => ({
    ...formOf(one),
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    payload: part(one.payload),
    signature: part(one.signature),
    others: one.others.map(jws),
  });
  const jwe = (one: Jwe): PlainJwe => ({
    ...formOf(one),
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    encryptedKey: part(one.encryptedKey),
    iv: part(one.iv),
    ciphertext: part(one.ciphertext),
    tag: part(one.tag),
    ...(one.aad && { aad: part(one.aad) }),
    others: one.others.map(jwe),
  });
  if (parsed.kind === 'jws') return jws(parsed);
  if (parsed.kind === 'jwe') return jwe(parsed);
  if (parsed.kind === 'not-a-token') return { ...parsed, ...read(parsed) };
  const { kind, issuerJwt, disclosures, keyBindingJwt } = parsed;
  const binding = keyBindingJwt && { keyBindingJwt: jws(keyBindingJwt) };
  return { kind, ...read(parsed), issuerJwt: jws(issuerJwt), disclosures: list(disclosures), ...binding };
}

/** The token again, with its functions. */
export function tokenFrom(paste: string, plain: PlainToken): Parsed {
  const part = memo((one: PlainPart) => partFrom(paste, one));
  const list = (parts: readonly PlainPart[]): readonly Part[] => parts.map(part);
  // The signatures of one token share an excerpt, of which there should be one string.
  const excerpt = memo((one: PlainExcerpt) => excerptFrom(paste, one));
  const read = (one: PlainRead) => ({ excerpt: excerpt(one.excerpt), parts: list(one.parts), faults: one.faults });
  const jws = (one: PlainJws): Jws => ({
    ...formOf(one),
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    payload: part(one.payload),
    signature: part(one.signature),
    others: one.others.map(jws),
  });
  const jwe = (one: PlainJwe): Jwe => ({
    ...formOf(one),
    ...read(one),
    header: part(one.header),
    unprotected: list(one.unprotected),
    encryptedKey: part(one.encryptedKey),
    iv: part(one.iv),
    ciphertext: part(one.ciphertext),
    tag: part(one.tag),
    ...(one.aad && { aad: part(one.aad) }),
    others: one.others.map(jwe),
  });
  if (plain.kind === 'jws') return jws(plain);
  if (plain.kind === 'jwe') return jwe(plain);
  if (plain.kind === 'not-a-token') return { ...plain, ...read(plain) };
  const { kind, issuerJwt, disclosures, keyBindingJwt } = plain;
  const binding = keyBindingJwt && { keyBindingJwt: jws(keyBindingJwt) };
  return { kind, ...read(plain), issuerJwt: jws(issuerJwt), disclosures: list(disclosures), ...binding };
}

const formOf = <K, S, I>({
  kind,
  serialization,
  index,
}: {
  readonly kind: K;
  readonly serialization: S;
  readonly index: I;
}) => ({
  kind,
  serialization,
  index,
});
