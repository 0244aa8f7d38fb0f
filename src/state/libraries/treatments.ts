import { computed } from 'nanostores';
import { payloadOf } from '../../core/audit/found.ts';
import type { Treated } from '../../core/libraries/differences.ts';
import { everyLibrary } from '../../core/libraries/every-library.ts';
import { tokenFacts } from '../../core/libraries/token-facts.ts';
import { objectionsTo } from '../../core/libraries/treat-token.ts';
import { $now } from '../page/clock.ts';
import { steady } from '../page/steady.ts';
import { $token } from '../token/decryption.ts';

/** What each library has against the token in view; none of one that is encrypted, or whose claims cannot be read: all else is unknown. */
export const $treatments = steady(
  computed([$token, $now], (token, now): readonly Treated[] => {
    const json = token.kind === 'jwe' ? undefined : payloadOf(token)?.json;
    if (json?.root?.type !== 'object' || json.problem) return [];
    const facts = tokenFacts(token);
    return everyLibrary.map((library) => ({ library, objections: objectionsTo(facts, library, now) }));
  }),
);
