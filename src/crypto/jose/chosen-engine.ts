import type { Key } from '../../core/keys/key.ts';
import type { Algorithm } from '../../core/registry/algorithms.ts';
import type { Encryption } from '../../core/registry/encryptions.ts';
import { engineOn, type ComputedBy } from '../../core/registry/engine.ts';

/** Bits of the smallest modulus that jose accepts (RFC 7518 §3.3, §4.2). */
const SMALLEST_MODULUS = 2048;

/** Who computes an algorithm with this key, as the registry says, and as the key allows. */
export function chosenEngine(algorithm: Algorithm, key: Key, encryption?: Encryption): ComputedBy {
  const engine = engineOn(algorithm.engine, key.crv);
  if (engine.by === 'jotter') return engine;
  if (key.kty === 'RSA' && (key.bits ?? 0) < SMALLEST_MODULUS) return own('small-rsa-key');
  if (key.kty === 'oct' && key.material.k === '') return own('empty-secret');
  return encryption ? engineOn(encryption.engine, undefined) : engine;
}

export const own = (because: Extract<ComputedBy, { by: 'jotter' }>['because']): ComputedBy => ({
  by: 'jotter',
  because,
});
