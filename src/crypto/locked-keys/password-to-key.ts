import type { PasswordByPbkdf2, PasswordByScrypt, PasswordCipher } from '../../core/keys/reading/locked-key.ts';
import { partMissing } from '../polyfills/load-polyfill.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { nativeCall } from '../primitives/native-call.ts';
import { grouped } from '../jwe-header/pbes2-count.ts';
import { stillLocked, type StillLocked } from './unlocked.ts';
import { mostIterations, mostScryptBytes } from '../../core/text/work-caps.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Answer = Promise<Result<Bytes, StillLocked>>;

const loadPbkdf2 = () => import('./pbkdf2-polyfill.ts');
const loadScrypt = () => import('./scrypt-polyfill.ts');

/** The AES key that a password makes (RFC 8018 §6.2.2 step 3). */
export function passwordToKey({ derivation, bits }: PasswordCipher, password: Bytes): Answer {
  return derivation.name === 'scrypt'
    ? byScrypt(derivation, bits / 8, password)
    : byPbkdf2(derivation, bits / 8, password);
}

const native: ReadonlySet<string> = new Set(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

async function byPbkdf2(derivation: PasswordByPbkdf2, size: number, password: Bytes): Answer {
  const { hash, salt, iterations } = derivation;
  if (iterations > mostIterations) {
    const why = `This key asks for ${grouped(iterations, String(iterations))} iterations of PBKDF2, and Jotter computes ${grouped(mostIterations, '')} at most: more would keep this page busy for long. Nothing was computed. Decrypt a copy of it: openssl pkey -in key.pem -out plain.pem`;
    return stillLocked('over-limit', why);
  }
  if (native.has(hash)) {
    const derived = await nativeCall(async () => {
      const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      const parameters = { name: 'PBKDF2', hash, salt: Uint8Array.from(salt), iterations };
      return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, size * 8));
    });
    if (derived.ok) return derived;
  }
  const computed = await nativeCall(async () =>
    (await loadPbkdf2()).pbkdf2(hash, password, salt, { iterations, size }),
  );
  return computed.ok ? computed : stillLocked('unsupported-here', partMissing(`compute PBKDF2 with ${hash}`));
}

async function byScrypt(derivation: PasswordByScrypt, size: number, password: Bytes): Answer {
  const { cost, blockSize, parallelization } = derivation;
  const bytes = 128 * cost * blockSize * parallelization;
  if (bytes > mostScryptBytes) {
    const why = `This key asks scrypt to work through ${grouped(Math.ceil(bytes / 1024 / 1024), String(bytes))} MiB (N ${cost}, r ${blockSize}, p ${parallelization}), and Jotter does up to ${mostScryptBytes / 1024 / 1024}: more would stall this page. Nothing was computed. Decrypt a copy of it: openssl pkey -in key.pem -out plain.pem`;
    return stillLocked('over-limit', why);
  }
  const computed = await nativeCall(async () => (await loadScrypt()).scrypt(derivation, password, size));
  return computed.ok ? ok(computed.value) : stillLocked('unsupported-here', partMissing('compute scrypt'));
}
