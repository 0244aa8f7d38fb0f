import { bagsIn, joinedBags } from '../../core/keys/reading/unusual/store-bags.ts';
import { convertStore, noKeyIn, oldCiphers } from '../../core/keys/reading/unusual/store-ciphers.ts';
import { storeKeys } from '../../core/keys/reading/unusual/store-keys.ts';
import type { Bags, KeyStore, LockedKey, PasswordCipher } from '../../core/keys/reading/locked-key.ts';
import { readDer } from '../../core/keys/asn1/der.ts';
import { readDerKey } from '../../core/keys/reading/read-der-key.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { mostStored } from '../../core/text/work-caps.ts';
import { openCipher, withoutPadding } from './open-cipher.ts';
import { stillLocked, type StillLocked, type Unlocked } from './unlocked.ts';

/** Opens everything in a PKCS#12 store with one password, as its writers encrypt it (RFC 7292 §5). Rejects when aborted. */
export async function unlockPkcs12(
  locked: LockedKey,
  { sealed, bags }: KeyStore,
  password: string,
  signal: AbortSignal,
): Promise<Unlocked> {
  const opened = await all(sealed, async (lock) => openBags(lock, password, signal));
  if (!opened.ok) return opened;
  const { keys, shrouded, certificates, secrets, unsupported } = joinedBags([bags, ...opened.value]);
  if (unsupported.length > 0) return stillLocked('unusable', oldCiphers(unsupported));
  if (shrouded.length > mostStored) return stillLocked('over-limit', TOO_MANY);
  const more = await all(shrouded, async (lock) => openKey(lock, password, signal));
  if (!more.ok) return more;
  const stored = [...keys, ...more.value];
  const { id, span, source } = locked;
  const found = storeKeys({ keys: stored, certificates }, { id, span, source, remark: UNCHECKED });
  if (found.length > 0) return ok(found);
  const why = stored.map((der) => readDerKey(der)).find((read) => !read.ok)?.problem ?? noKeyIn(secrets);
  return stillLocked('unusable', `The password is right. ${why}`);
}

const UNCHECKED =
  'It is from a PKCS#12 key store. That it decrypts proves the password; Jotter did not check the MAC of the store (RFC 7292 §5.1).';

const TOO_MANY = `This PKCS#12 key store holds more than ${mostStored} encrypted keys, and Jotter opens no more. ${convertStore()}`;

const WRONG =
  'This is not the password of the key store: what it opens is neither a key nor a certificate. Capitals and spaces count. If the password is surely right, the file was altered: copy it once more.';

/** One after the other: the first that fails ends it. */
async function all<T>(
  locks: readonly PasswordCipher[],
  open: (lock: PasswordCipher) => Promise<Result<T, StillLocked>>,
): Promise<Result<readonly T[], StillLocked>> {
  const found: T[] = [];
  for (const lock of locks) {
    const one = await open(lock);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}

/** What was not computed is said of a key, and its advice converts one. */
const ofStore = <T>(opened: Result<T, StillLocked>): Result<T, StillLocked> =>
  opened.ok || opened.problem.because !== 'over-limit'
    ? opened
    : stillLocked(
        'over-limit',
        opened.problem.why.replace(/^This key/, 'This key store').replace(/Decrypt a copy of it: .*$/, convertStore()),
      );

async function openBags(
  lock: PasswordCipher,
  password: string,
  signal: AbortSignal,
): Promise<Result<Bags, StillLocked>> {
  const opened = ofStore(await openCipher(lock, password, signal));
  if (!opened.ok) return opened;
  const content = withoutPadding(opened.value);
  const bags = content && bagsIn(content);
  return bags ? ok(bags) : stillLocked('wrong-password', WRONG);
}

async function openKey(
  lock: PasswordCipher,
  password: string,
  signal: AbortSignal,
): Promise<Result<Uint8Array, StillLocked>> {
  const opened = ofStore(await openCipher(lock, password, signal));
  if (!opened.ok) return opened;
  const content = withoutPadding(opened.value);
  return content && readDer(content).ok ? ok(content) : stillLocked('wrong-password', WRONG);
}
