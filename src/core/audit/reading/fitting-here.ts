import { misfit } from '../../keys/fits.ts';
import type { Key } from '../../keys/key.ts';
import { algorithms, type Algorithm } from '../../registry/algorithms.ts';
import type { Span } from '../../text/span.ts';
import type { Parsed } from '../../token/token.ts';
import { textIn } from '../found.ts';
import { keyPlace } from './key-place.ts';
import type { Circumstances } from '../rule.ts';

/** A key at hand that could serve the token's algorithm. */
interface FittingKey {
  readonly key: Key;
  readonly algorithm: Algorithm;
  /** Where the token speaks of its key. */
  readonly span: Span;
}

/** No more are looked at: sets have a dozen. */
const most = 50;

/** Keys at hand that have nothing to do with the token are left alone. */
export function fittingHere(token: Parsed, { keys = [] }: Circumstances): readonly FittingKey[] {
  if (keys.length === 0) return [];
  const algorithm = algorithms.get(textIn(token, 'alg')?.text ?? '');
  const span = keyPlace(token);
  if (!algorithm || !span || algorithm.kind === 'none') return [];
  return keys
    .slice(0, most)
    .filter((key) => misfit(algorithm, key) === undefined)
    .map((key) => ({ key, algorithm, span }));
}
