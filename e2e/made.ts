/** Tokens and keys for the tests of the page, made by the app's own modules under Node. */
import type { Key } from '../src/core/keys/key.ts';
import { assembleJwe } from '../src/crypto/jwe/assemble-jwe.ts';
import { encrypt } from '../src/crypto/jwe/encrypt.ts';
import { toJwkText } from '../src/crypto/keys/export-key.ts';
import { generateEncryptionKey } from '../src/crypto/keys/generate-encryption-key.ts';
import { generateKey, generateKeyOfKind } from '../src/crypto/keys/generate-key.ts';
import { keyKinds } from '../src/core/keys/key-kind.ts';
import { sign } from '../src/crypto/jws/sign.ts';

/** A token, the key that fits it, and one of the same kind that does not. */
export interface Made {
  readonly token: string;
  readonly key: string;
  readonly wrong: string;
}

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

/** `kind` names a kind of key where the algorithm serves several. */
export async function signedWith(alg: string, claims = '{"sub":"ada"}', kind = ''): Promise<Made> {
  const wanted = keyKinds.get(kind);
  const make = () =>
    wanted ? generateKeyOfKind(wanted, { kid: { kid: 'k' } }, signal) : generateKey(alg, 'k', signal);
  const [key, wrong] = await Promise.all([made(make()), made(make())]);
  const input = `${encoded(JSON.stringify({ alg, kid: 'k' }))}.${encoded(claims)}`;
  const signature = await sign(bytesOf(input), alg, key, signal);
  if (!signature.ok) throw new Error(`no signature with ${alg}`);
  return { token: `${input}.${signature.value.signature}`, key: toJwkText(key), wrong: toJwkText(wrong) };
}

/** `kind` names a kind of key where the algorithm serves several; parameters go into the header beside `alg` and `enc`. */
export async function encryptedWith(
  alg: string,
  enc: string,
  {
    kind,
    content = '{"sub":"ada"}',
    ...parameters
  }: { readonly kind?: string; readonly content?: string; readonly p2c?: number; readonly zip?: string } = {},
): Promise<Made> {
  const wanted = keyKinds.get(kind ?? '');
  const make = () =>
    wanted ? generateKeyOfKind(wanted, {}, signal) : generateEncryptionKey(alg, enc, undefined, signal);
  const [key, wrong] = [await made(make()), await made(make())];
  const sealed = await encrypt(JSON.stringify({ alg, enc, ...parameters }), bytesOf(content), key, signal);
  if (!sealed.ok) throw new Error(sealed.problem.message);
  return { token: assembleJwe(sealed.value, 'compact'), key: toJwkText(key), wrong: toJwkText(wrong) };
}

async function made(making: ReturnType<typeof generateKey>): Promise<Key> {
  const key = await making;
  if (!key.ok) throw new Error(key.problem);
  return key.value;
}
