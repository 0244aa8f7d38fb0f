import type { Key } from '../../../core/keys/key.ts';
import { joinBytes } from '../../../core/text/join-bytes.ts';
import { mostIterations, mostPrivateBits } from '../../../core/text/work-caps.ts';
import type { Agreement } from '../../jwe-header/key-scheme.ts';
import { agreedKey } from '../../key-management/agreed-key.ts';
import { gcmOpen, unwrapKey } from '../../primitives/aes.ts';
import { sharedSecret } from '../../primitives/ecdh.ts';
import { pbkdf2 } from '../../primitives/pbkdf2.ts';
import { rsaPrivate } from '../../primitives/rsa-arithmetic.ts';
import { fromOaep, fromPkcs1, type OaepHash } from '../../primitives/rsa-padding.ts';
import type { Bytes } from '../evidence.ts';
import type { Given } from './decryption-axes.ts';
import type { SealedRecipient } from './sealed-evidence.ts';

/** The content key as the header says that it is handed over (RFC 7518 §4); undefined where this key does not give it. */
export async function handedAsNamed(given: Given, recipient: SealedRecipient): Promise<Bytes | undefined> {
  const { management, scheme, alg, encryption } = recipient;
  if (given.kind === 'secret') {
    const { bytes } = given.secret;
    switch (management.mode) {
      case 'direct':
        return recipient.encryptedKey.length === 0 ? bytes : undefined;
      case 'key-wrap':
        return bytes.length === management.keyBytes ? unwrapped(bytes, recipient) : undefined;
      case 'gcm-wrap':
        if (scheme?.mode !== 'gcm-wrap' || scheme.iv.length !== 12) return undefined;
        return bytes.length === management.keyBytes ? gcmUnwrapped(bytes, recipient) : undefined;
      case 'password':
        return passwordUnwrapped(bytes, recipient, `${alg}\0`);
      default:
        return undefined;
    }
  }
  if (management.mode === 'rsa-oaep') return oaepOpened(given.key, recipient, management.hash);
  if (management.mode === 'rsa-pkcs1') return pkcs1Opened(given.key, recipient);
  if (scheme?.mode !== 'agreement') return undefined;
  const agreed = await agreedSecret(given.key, recipient);
  const key = agreed && (await agreedKey({ algorithm: named(alg), encryption }, scheme, agreed));
  return key?.ok ? contentKeyOf(key.value, scheme, recipient) : undefined;
}

const named = (name: string) => ({ name });

/** What is agreed on is the content key, or unwraps it. */
export const contentKeyOf = async (
  key: Bytes,
  { wrapBytes }: Pick<Agreement, 'wrapBytes'>,
  recipient: SealedRecipient,
): Promise<Bytes | undefined> => {
  if (wrapBytes !== undefined) return unwrapped(key, recipient);
  return recipient.encryptedKey.length === 0 ? key : undefined;
};

const valueOf = (result: Awaited<ReturnType<typeof unwrapKey>>): Bytes | undefined =>
  result.ok ? result.value : undefined;

/** AES key wrap (RFC 7518 §4.4), with a key of any of its sizes. */
export const unwrapped = async (key: Bytes, recipient: SealedRecipient): Promise<Bytes | undefined> =>
  canUnwrap(key, recipient) ? valueOf(await unwrapKey(key, recipient.encryptedKey)) : undefined;

export function canUnwrap({ length }: Bytes, { encryptedKey, encryption }: SealedRecipient): boolean {
  return [16, 24, 32].includes(length) && encryptedKey.length === encryption.keyBytes + 8;
}

/** AES-GCM key wrap (RFC 7518 §4.7), with an `iv` of any length. */
export async function gcmUnwrapped(
  key: Bytes,
  { scheme, encryptedKey, encryption }: SealedRecipient,
): Promise<Bytes | undefined> {
  if (scheme?.mode !== 'gcm-wrap' || encryptedKey.length !== encryption.keyBytes) return undefined;
  return valueOf(await gcmOpen(key, scheme.iv, joinBytes(encryptedKey, scheme.tag), new Uint8Array(0)));
}

/** PBES2 (RFC 7518 §4.8), with any text before `p2s` in the salt. */
export async function passwordUnwrapped(
  password: Bytes,
  recipient: SealedRecipient,
  beforeSalt: string,
): Promise<Bytes | undefined> {
  const { scheme } = recipient;
  if (scheme?.mode !== 'password' || scheme.count > mostIterations) return undefined;
  const { hash, count: iterations, keyBytes: size } = scheme;
  const salt = joinBytes(new TextEncoder().encode(beforeSalt), scheme.salt);
  const key = await pbkdf2(password, { hash, salt, iterations, size });
  return key.ok ? unwrapped(key.value, recipient) : undefined;
}

type Kept = WeakMap<SealedRecipient, Map<Key, Promise<Bytes | undefined>>>;

/** Computed once for each recipient and key. */
function kept(all: Kept, recipient: SealedRecipient, key: Key, compute: () => Promise<Bytes | undefined>) {
  const byKey = all.get(recipient) ?? new Map<Key, Promise<Bytes | undefined>>();
  all.set(recipient, byKey);
  const known = byKey.get(key) ?? compute();
  byKey.set(key, known);
  return known;
}

const messages: Kept = new WeakMap();
const secrets: Kept = new WeakMap();

/** The encrypted key to the power of d, padding and all (RFC 8017 §5.1.2). */
const rsaMessage = (key: Key, recipient: SealedRecipient): Promise<Bytes | undefined> =>
  kept(messages, recipient, key, async () => {
    const { bits = 0 } = key;
    const isOfKey = key.kty === 'RSA' && recipient.encryptedKey.length === Math.ceil(bits / 8);
    if (!isOfKey || bits > mostPrivateBits) return undefined;
    const message = await rsaPrivate(key.material, recipient.encryptedKey);
    return message.ok ? message.value : undefined;
  });

export async function oaepOpened(
  key: Key,
  recipient: SealedRecipient,
  hash: OaepHash,
  maskHash = hash,
): Promise<Bytes | undefined> {
  const message = await rsaMessage(key, recipient);
  return message && fromOaep(message, hash, maskHash);
}

export async function pkcs1Opened(key: Key, recipient: SealedRecipient): Promise<Bytes | undefined> {
  const message = await rsaMessage(key, recipient);
  return message && fromPkcs1(message);
}

/** The shared secret of ECDH with the `epk` of the header (RFC 7518 §4.6). */
export const agreedSecret = (key: Key, recipient: SealedRecipient): Promise<Bytes | undefined> =>
  kept(secrets, recipient, key, async () => {
    const { scheme } = recipient;
    if (scheme?.mode !== 'agreement' || key.crv === undefined || key.crv !== scheme.ephemeral.crv) return undefined;
    const secret = await sharedSecret(key.material, scheme.ephemeral.material);
    return secret.ok ? secret.value : undefined;
  });
