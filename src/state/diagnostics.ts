import { computed } from 'nanostores';
import type { Diagnostic } from '../core/audit/rule.ts';
import { $now } from './clock.ts';
import { $token } from './decryption.ts';
import { $explanations } from './explanations.ts';
import { $keyFindings } from './key-findings.ts';

/** What the reading of the token and the rules say, worst first; undefined until the rules are here. */
export const $diagnostics = computed(
  [$token, $now, $explanations, $keyFindings],
  (token, now, explain, keyFindings): readonly Diagnostic[] | undefined =>
    explain?.findings(token, { now, skewSeconds: 0, expected: {} }, keyFindings),
);
