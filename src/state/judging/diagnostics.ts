import { computed } from 'nanostores';
import type { Diagnostic } from '../../core/audit/rule.ts';
import { $acrossFindings } from './across.ts';
import { $circumstances } from '../circumstances/circumstances.ts';
import { $token } from '../token/decryption.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { isLong, $judged } from './worker-audit.ts';
import { $keyBinding } from '../verdicts/key-binding.ts';
import { $keyFindings } from './key-findings.ts';
import { $secretFinding } from '../secrets/secret-finding.ts';

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

/**
 * What the reading of the token, the rules and crypto say, worst first; undefined until the rules are here, and while a
 * worker is at a long token.
 */
export const $diagnostics = computed(
  [$token, $circumstances, $explanations, $found, $judged],
  (token, circumstances, explain, found, judged): readonly Diagnostic[] | undefined => {
    if (!explain || (isLong(token) && judged?.token !== token)) return undefined;
    if (!isLong(token)) return explain.findings(token, circumstances, found);
    if (judged?.findings) return explain.worstFirst([...judged.findings, ...found]);
    // Without a worker the whole token is judged here.
    return judged?.whole && explain.findings(judged.whole, circumstances, found);
  },
);
