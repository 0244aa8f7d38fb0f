import { memo } from '../../text/memo.ts';
import type { Key } from '../../keys/key.ts';

/**
 * The keys at hand that came from one JWK set each (RFC 7517 §5). They stand in the order of their text, so that a set ends
 * where the next key stands before the last one.
 */
const setsOf = memo((keys: readonly Key[]): readonly (readonly Key[])[] => {
  const sets: Key[][] = [];
  let last: Key | undefined;
  for (const key of keys) {
    if (key.format === 'jwks') {
      const set = sets.at(-1);
      const goesOn = last?.format === 'jwks' && last.source === key.source && last.span.end <= key.span.start;
      if (set && goesOn) set.push(key);
      else sets.push([key]);
    }
    last = key;
  }
  return sets;
});

export const keySets = (keys: readonly Key[] = []): readonly (readonly Key[])[] => setsOf(keys);
