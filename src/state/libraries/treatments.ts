import { computed } from 'nanostores';
import type { Treated } from '../../core/libraries/differences.ts';
import { everyLibrary } from '../../core/libraries/every-library.ts';
import { tokenFacts } from '../../core/libraries/token-facts.ts';
import { objectionsTo } from '../../core/libraries/treat-token.ts';
import { $now } from '../page/clock.ts';
import { steady } from '../page/steady.ts';
import { $token } from '../token/decryption.ts';

/** What each library has against the token in view; none of a token whose claims cannot be read. */
export const $treatments = steady(
  computed([$token, $now], (token, now): readonly Treated[] => {
    if (token.kind === 'not-a-token' || (token.kind === 'jwe' && !token.payload)) return [];
    const facts = tokenFacts(token);
    return everyLibrary.map((library) => ({ library, objections: objectionsTo(facts, library, now) }));
  }),
);
