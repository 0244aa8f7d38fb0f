import { computed } from 'nanostores';
import type { Diagnostic } from '../core/audit/rule.ts';
import { $acrossFindings } from './across.ts';
import { $circumstances } from './circumstances.ts';
import { $token } from './decryption.ts';
import { $explanations } from './explanations.ts';
import { $keyBinding } from './key-binding.ts';
import { $keyFindings } from './key-findings.ts';
import { $secretFinding } from './secret-finding.ts';

/** What crypto says, beside the reading and the rules: of a weak key, of the key binding, of other tokens in the paste. */
const $found = computed(
  [$explanations, $keyFindings, $keyBinding, $acrossFindings, $secretFinding],
  (explain, keyFindings, binding, across, secret) => [
    ...(secret ? [secret] : []),
    ...keyFindings,
    ...across,
    ...(explain ? (binding?.faults ?? []).map((fault) => explain.findingOf(fault, 'signature')) : []),
  ],
);

/** What the reading of the token, the rules and crypto say, worst first; undefined until the rules are here. */
export const $diagnostics = computed(
  [$token, $circumstances, $explanations, $found],
  (token, circumstances, explain, found): readonly Diagnostic[] | undefined =>
    explain?.findings(token, circumstances, found),
);
