import type { Key } from '../../keys/key.ts';
import { algorithms, type Algorithm } from '../../registry/algorithms.ts';
import type { Parsed } from '../../token/token.ts';
import { textIn, type Found } from '../found.ts';
import { keySets } from './key-sets.ts';
import type { Circumstances } from '../rule.ts';

interface NamedKey {
  readonly key: Key;
  readonly kid: Found;
  readonly algorithm: Algorithm;
}

/** The one key of the sets at hand that the token names; undefined where none has the name, or several. */
export function keyNamed(token: Parsed, { keys }: Circumstances): NamedKey | undefined {
  const kid = textIn(token, 'kid');
  const algorithm = algorithms.get(textIn(token, 'alg')?.text ?? '');
  if (!kid || !algorithm || algorithm.kind === 'none') return undefined;
  const [key, ...others] = keySets(keys)
    .flat()
    .filter((one) => one.kid === kid.text);
  return key && others.length === 0 ? { key, kid, algorithm } : undefined;
}
