import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { publicNumbers } from './complete-key.ts';

/**
 * Why a private key of a curve or of ML-DSA cannot be used: its private number belongs to another public key than the one
 * beside it, so that nobody could verify what it signs. A sentence; undefined where they belong together.
 */
export async function pairProblem(key: Key): Promise<string | undefined> {
  const { x, pub } = key.material;
  const given = key.kty === 'AKP' ? pub : x;
  if (key.use !== 'private' || key.kty === 'RSA' || given === undefined) return undefined;
  const computed = await publicNumbers(key);
  if (!computed || given === (key.kty === 'AKP' ? computed.pub : computed.x)) return undefined;
  const [hidden, open] = key.kty === 'AKP' ? ['"priv"', '"pub"'] : ['The private number "d"', '"x"'];
  return `${hidden} of the ${nameKey(key)} belongs to another public key than ${open} says: whoever has the public key could not verify what it signs. Were two keys mixed up?`;
}
