import type { Fault } from '../../core/autopsy/report.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import { withSpareBits } from '../../core/twin/damage.ts';
import { generateKey } from '../keys/generate-key.ts';
import { sign } from '../jws/sign.ts';
import { verify } from '../jws/verify.ts';
import type { KeyTwins } from './key-twins.ts';
import { signatureOfSameCause } from './same-cause.ts';

/** How a twin was signed: as the original was, with the fault that was found, or with a key that is not given. */
export type SignedAs = 'same' | 'cause' | 'other' | 'unsigned';

export interface Signing {
  /** Your keys, and what was read of the twin's key field, in the same order. */
  readonly keys: readonly Key[];
  readonly twinKeys: readonly Key[];
  readonly twinText: string;
  readonly encoding: SecretEncoding;
  readonly twins: KeyTwins;
  /** What the search found of the signature in view. */
  readonly cause: readonly Fault[];
}

/** A twin as it is written, and without the faults of spelling that it has. */
export interface TwinJws {
  readonly sent: Jws;
  readonly cleaned: Jws;
}

interface Signed {
  readonly signature: string;
  readonly as: SignedAs;
}

/** The signature of a twin, base64url: it matches where that of the original does. Never rejects but when the signal is aborted. */
export async function signTwin(twin: TwinJws, original: Jws, signing: Signing, signal: AbortSignal): Promise<Signed> {
  const { text } = original.signature.excerpt;
  if (text === '') return { signature: '', as: 'unsigned' };
  const verification = await verify(original, signing.keys, signal);
  const own = await ownSignature(twin, verification, signing, signal);
  if (own !== undefined) return { signature: withSpareBits(own, text), as: 'same' };
  const { twinText: keyText, twinKeys: keys, cause } = signing;
  const found =
    cause.length > 0 ? await signatureOfSameCause(twin.sent, cause, { ...signing, keyText, keys }) : undefined;
  if (found) return { signature: encodeBase64url(found), as: 'cause' };
  return { signature: withSpareBits(await foreignSignature(twin.sent, original, signal), text), as: 'other' };
}

async function ownSignature(
  { sent, cleaned }: TwinJws,
  verification: Verification,
  { keys, twinKeys, twins }: Signing,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (verification.verdict !== 'valid') return undefined;
  const { key, algorithm, overlooked } = verification;
  const twin = overlooked?.input === 'cleaned' ? cleaned : sent;
  const secret = twinKeys[keys.findIndex(({ id }) => id === key.id)];
  const signer = key.use === 'secret' ? secret : twins.of(key);
  const made = await sign(signingInputOf(twin), algorithm, signer, signal);
  return made.ok ? made.value.signature : undefined;
}

/** By a key that no one has, or random bytes where the original has a number of bytes that no key makes. */
async function foreignSignature(twin: Jws, original: Jws, signal: AbortSignal): Promise<string> {
  const { length } = original.signature.readable;
  const algorithm = stringParameter(twin, 'alg') ?? '';
  for (let tries = 0; tries < mostKeys; tries += 1) {
    const key = await generateKey(algorithm, undefined, signal);
    const made = key.ok ? await sign(signingInputOf(twin), algorithm, key.value, signal) : undefined;
    if (!made?.ok || made.value.signature.length !== encodeBase64url(new Uint8Array(length)).length) break;
    if (key.ok && (key.value.kty !== 'RSA' || isBelowEveryModulus(made.value.signature))) return made.value.signature;
  }
  return encodeBase64url(crypto.getRandomValues(new Uint8Array(length)).fill(1, 0, 1));
}

/** Each has one chance in two. */
const mostKeys = 12;

/** The first bit of a modulus is one: a larger signature would have a fault of its own beside it (RFC 8017 §5.2.2). */
const isBelowEveryModulus = (signature: string): boolean => /^[A-Za-f]/.test(signature);
