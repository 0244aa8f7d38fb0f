import { computed } from 'nanostores';
import { claimRows } from '../core/audit/claims-table.ts';
import { lifeline } from '../core/audit/lifeline.ts';
import { $now } from './clock.ts';
import { $payload } from './parts.ts';

/** The members of the payload with all that is known of them. */
export const $claims = computed($payload, (payload) => (payload ? claimRows(payload) : []));

/** When the token was issued, begins and ends, on one line with now. */
export const $lifeline = computed([$payload, $now], (payload, now) => payload && lifeline(payload, now));
