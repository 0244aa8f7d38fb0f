import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { fail, type Result } from '../../core/text/result.ts';
import { generateKeyOfKind } from './generate-key.ts';
import { keyKinds, type KeyKind } from '../../core/keys/key-kind.ts';

/** Bits of the content encryption key (RFC 7518 §5.1). */
const contentKeys: ReadonlyMap<string, number> = new Map([
  ['A128GCM', 128],
  ['A192GCM', 192],
  ['A256GCM', 256],
  ['A128CBC-HS256', 256],
  ['A192CBC-HS384', 384],
  ['A256CBC-HS512', 512],
]);

/**
 * A new key for the `alg` of a JWE, and of `dir` for its `enc` (RFC 7518 §4): RSA of 2048 bits, P-256, a secret of the size
 * that is wanted; for PBES2 a secret of 128 bits, whose base64url stands for a password.
 */
export async function generateEncryptionKey(
  alg: string,
  enc: string,
  kid: string | undefined,
  signal: AbortSignal,
): Promise<Result<Key, string>> {
  signal.throwIfAborted();
  const kind = kindFor(alg, enc);
  if (!kind) return fail(`Jotter cannot make a key for ${quote(alg)}${alg === 'dir' ? ` with ${quote(enc)}` : ''}.`);
  return generateKeyOfKind(kind, { kid: kid === undefined ? undefined : { kid }, alg, intendedUse: 'enc' }, signal);
}

function kindFor(alg: string, enc: string): KeyKind | undefined {
  if (/^RSA(?:1_5|-OAEP(?:-256|-384|-512)?)$/.test(alg)) return keyKinds.get('RSA 2048');
  if (/^ECDH-ES(?:\+A(?:128|192|256)KW)?$/.test(alg)) return keyKinds.get('P-256');
  if (/^PBES2-HS(?:256\+A128|384\+A192|512\+A256)KW$/.test(alg)) return { kty: 'oct', bits: 128 };
  const wrap = /^A(128|192|256)(?:GCM)?KW$/.exec(alg)?.[1];
  const bits = alg === 'dir' ? contentKeys.get(enc) : wrap === undefined ? undefined : Number(wrap);
  return bits === undefined ? undefined : { kty: 'oct', bits };
}
