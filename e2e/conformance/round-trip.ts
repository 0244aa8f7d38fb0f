/** One algorithm through the app's own modules: a key is made, a token is made with it, read, and verified or decrypted. */
import { algorithms } from '../../src/core/registry/algorithms.ts';
import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { excerptOf } from '../../src/core/text/excerpt.ts';
import { parse } from '../../src/core/token/reading/parse.ts';
import { assembleJwe } from '../../src/crypto/jwe/assemble-jwe.ts';
import { decrypt } from '../../src/crypto/jwe/decrypt.ts';
import { encrypt } from '../../src/crypto/jwe/encrypt.ts';
import { generateEncryptionKey } from '../../src/crypto/keys/generate-encryption-key.ts';
import { generateKey, generateKeyOfKind } from '../../src/crypto/keys/generate-key.ts';
import { keyKinds } from '../../src/core/keys/key-kind.ts';
import { sign } from '../../src/crypto/jws/sign.ts';
import { verify } from '../../src/crypto/jws/verify.ts';

/** `enc` where it encrypts; `kind` where the algorithm serves several kinds of keys. */
export interface Trip {
  readonly alg: string;
  readonly enc?: string;
  readonly kind?: string;
}

export interface Outcome {
  readonly works: boolean;
  /** What the page would say. */
  readonly why: string;
}

const { signal } = new AbortController();
const content = '{"sub":"jötter","n":1.0}';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encoded = (text: string): string => encodeBase64url(bytesOf(text));

export const roundTrip = (trip: Trip): Promise<Outcome> =>
  trip.enc === undefined ? signed(trip) : encrypted(trip, trip.enc);

export type RoundTrip = typeof roundTrip;

async function signed({ alg, kind }: Trip): Promise<Outcome> {
  const made = await (kind === undefined ? generateKey(alg, 'k', signal) : keyOf(kind));
  const header = encoded(JSON.stringify({ alg, kid: 'k' }));
  const input = `${header}.${encoded(content)}`;
  const signature = made.ok ? await sign(bytesOf(input), alg, made.value, signal) : undefined;
  const text = signature?.ok ? signature.value.signature : 'AAAA';
  const keys = made.ok ? [made.value] : [];
  const answer = await verified(`${input}.${text}`, keys);
  const altered = await verified(`${header}.${encoded('{"sub":"eve"}')}.${text}`, keys);
  if (answer.works && altered.works) return { works: false, why: 'It verifies an altered payload, too.' };
  return answer;
}

async function verified(token: string, keys: Parameters<typeof verify>[1]): Promise<Outcome> {
  const jws = parse(excerptOf(token));
  if (jws.kind !== 'jws') return { works: false, why: 'It is not read as a signed token.' };
  const answer = await verify(jws, keys, signal);
  return answer.verdict === 'valid' ? { works: true, why: '' } : { works: false, why: answer.why };
}

const keyOf = (kind: string): ReturnType<typeof generateKey> => {
  const wanted = keyKinds.get(kind);
  return wanted ? generateKeyOfKind(wanted, {}, signal) : generateKey(kind, undefined, signal);
};

async function encrypted({ alg, kind }: Trip, enc: string): Promise<Outcome> {
  const made = await (kind === undefined ? generateEncryptionKey(alg, enc, 'k', signal) : keyOf(kind));
  // A small count: this is about algorithms, not about patience.
  const count = algorithms.get(alg)?.management?.mode === 'password' ? { p2c: 1000 } : {};
  const key = made.ok ? made.value : undefined;
  const sealed = await encrypt(JSON.stringify({ alg, enc, ...count }), bytesOf(content), key, signal);
  if (!sealed.ok) return { works: false, why: sealed.problem.message };
  const jwe = parse(excerptOf(assembleJwe(sealed.value, 'compact')));
  if (jwe.kind !== 'jwe' || !key) return { works: false, why: 'It is not read as an encrypted token.' };
  const answer = await decrypt(jwe, [key], signal);
  if (answer.verdict !== 'decrypted') return { works: false, why: answer.why };
  const same = new TextDecoder().decode(answer.plaintext) === content;
  return { works: same, why: same ? '' : 'What was decrypted is not what was encrypted.' };
}
