import { computed } from 'nanostores';
import { audit } from '../core/audit/audit.ts';
import { rules } from '../core/audit/rules/index.ts';
import { $now } from './clock.ts';
import { $parsed } from './session.ts';

/** What the reading of the token and the rules say, worst first. */
export const $diagnostics = computed([$parsed, $now], (parsed, now) =>
  audit(parsed, { now, skewSeconds: 0, expected: {} }, rules),
);
