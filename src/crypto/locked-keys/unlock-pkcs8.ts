import { buildKey } from '../../core/keys/build-key.ts';
import { readDer } from '../../core/keys/asn1/der.ts';
import type { LockedKey, PasswordCipher } from '../../core/keys/reading/locked-key.ts';
import { readDerKey } from '../../core/keys/reading/read-der-key.ts';
import { ok } from '../../core/text/result.ts';
import { openCipher, withoutPadding } from './open-cipher.ts';
import { stillLocked, WRONG_PASSWORD, type StillLocked, type Unlocked } from './unlocked.ts';

/** Opens an encrypted PKCS#8 key (RFC 5958 §3). */
export async function unlockPkcs8(
  locked: LockedKey,
  lock: PasswordCipher,
  password: string,
  signal: AbortSignal,
): Promise<Unlocked> {
  const opened = await openCipher(lock, password, signal);
  if (!opened.ok) return opened;
  if (!beginsLikeKey(opened.value)) return stillLocked('wrong-password', WRONG_PASSWORD);
  const content = withoutPadding(opened.value);
  return content ? keyIn(locked, content) : damaged('its end is no padding (RFC 8018 §6.1.1)');
}

/**
 * SEQUENCE, then INTEGER 0 or 1 of one byte (RFC 5958 §2): with a wrong password such a beginning comes about once in ten
 * million times, where padding alone would pass once in 256.
 */
function beginsLikeKey(bytes: Uint8Array): boolean {
  const [tag, length = 0] = bytes;
  const at = length < 0x80 ? 2 : 2 + (length & 0x7f);
  const version = bytes[at + 2] ?? 2;
  return tag === 0x30 && at <= 6 && bytes[at] === 0x02 && bytes[at + 1] === 1 && version <= 1;
}

function keyIn(locked: LockedKey, der: Uint8Array): Unlocked {
  const root = readDer(der);
  if (!root.ok) return damaged(lowerFirst(root.problem));
  const read = readDerKey(der);
  if (!read.ok) return stillLocked('unusable', `The password is right. ${read.problem}`);
  const { format, key } = read.value;
  const { span, source, kid, id } = locked;
  const remarks = key.remarks.map((message) => ({ span, message }));
  return ok([{ ...buildKey({ ...key, format: format.id, span, source, kid, remarks }), id }]);
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}`;

const damaged = (what: string): { ok: false; problem: StillLocked } =>
  stillLocked(
    'damaged',
    `The password is right, as what it opens begins like a private key, but the key was cut or altered behind that: ${what}. Copy it once more.`,
  );
