import { computed } from 'nanostores';
import { $now } from '../page/clock.ts';
import { steady } from '../page/steady.ts';
import { $explanations } from './explanations.ts';
import { $received } from '../token/parts.ts';

/** The members of the payload with all that is known of them. */
export const $claims = computed([$received, $explanations], (payload, explain) =>
  payload && explain ? explain.claimRows(payload) : [],
);

/** When the token was issued, begins and ends, on one line with now. */
export const $lifeline = steady(
  computed([$received, $now, $explanations], (payload, now, explain) =>
    payload ? explain?.lifeline(payload, now) : undefined,
  ),
);
