import { computed } from 'nanostores';
import type { Diagnostic } from '../core/audit/rule.ts';
import { $now } from './clock.ts';
import { $token } from './decryption.ts';
import { $explanations } from './explanations.ts';
import { $keyBinding } from './key-binding.ts';

/** What the reading of the token, the rules and the key binding say, worst first; undefined until the rules are here. */
export const $diagnostics = computed(
  [$token, $now, $explanations, $keyBinding],
  (token, now, explain, binding): readonly Diagnostic[] | undefined =>
    explain && [
      ...(binding?.faults ?? []).map((fault) => explain.findingOf(fault, 'signature')),
      ...explain.findings(token, { now, skewSeconds: 0, expected: {} }),
    ],
);
