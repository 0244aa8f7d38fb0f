import { joinBytes } from '../../core/text/join-bytes.ts';
import type { Result } from '../../core/text/result.ts';
import type { Password } from '../jwe-header/key-scheme.ts';
import type { CallFault } from '../primitives/native-call.ts';
import { pbkdf2 } from '../primitives/pbkdf2.ts';
import { grouped } from '../jwe-header/pbes2-count.ts';
import { schemeNotes } from './scheme-notes.ts';
import { cannotCompute, refused, type Recovered, type Recovery } from './recovery.ts';
import { secretOf } from './secret-of.ts';
import { unwrap } from './unwrap.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** PBES2 (RFC 7518 §4.8): the password makes the key that the content key is wrapped with. */
export async function passwordUnwrap(recovery: Recovery<Password>): Recovered {
  const { scheme, key, wanted, spend } = recovery;
  // An iteration takes a microsecond or less.
  if (!spend(scheme.count)) {
    return refused(
      'over-limit',
      `This password was not tried: with ${grouped(scheme.count, '')} iterations each, the ones before it took all the time that Jotter gives a token.`,
    );
  }
  const derived = await passwordKey(wanted.algorithm.name, scheme, secretOf(key));
  if (!derived.ok) {
    if (derived.problem === 'unavailable') return cannotCompute(wanted.algorithm, false);
    return refused('unusable-key', 'The browser refuses to make a key from this password. Is it empty?');
  }
  return unwrap(recovery, derived.value, 'the encrypted key, or "p2s" or "p2c" in the header,', schemeNotes(scheme));
}

/** PBKDF2 (RFC 7518 §4.8.1.1): the salt is the name of the algorithm, a zero byte, and `p2s`. */
export const passwordKey = (
  alg: string,
  { salt, count, hash, keyBytes }: Password,
  password: Bytes,
): Promise<Result<Bytes, CallFault>> =>
  pbkdf2(password, {
    hash,
    salt: joinBytes(new TextEncoder().encode(alg), Uint8Array.of(0), salt),
    iterations: count,
    size: keyBytes,
  });
