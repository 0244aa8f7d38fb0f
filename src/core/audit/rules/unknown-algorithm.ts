import { algorithms, likelyAlgorithm } from '../../registry/algorithms.ts';
import { prohibitedAlgorithms } from '../../registry/prohibited-algorithms.ts';
import { findingAt, parameterIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../shown.ts';

export const unknownAlgorithm: Rule = {
  id: 'unknown-algorithm',
  title: 'An algorithm that receivers will not know',
  severity: 'warning',
  gate: 'signature',
  reference: { specification: 'RFC 7515', section: '4.1.1' },
  why: 'A receiver that does not know the algorithm cannot check the token.',
  confidence: 'likely',
  remedy: 'Use a registered algorithm.',
  fine: 'The parties may have agreed on a name of their own.',
  examples: {
    flagged: ['{"alg":"hs256"} {}', '{"alg":"RSA-OAEP"} {}', '{"alg":"RS1"} {}'],
    accepted: ['{"alg":"PS512"} {}'],
  },
  *check(token) {
    const found = parameterIn(token, 'alg');
    if (found?.value.type !== 'string' || /^none$/i.test(found.value.value)) return;
    const message = objection(found.value.value, token.kind === 'jwe');
    if (message !== undefined) yield findingAt(found, message);
  },
};

function objection(alg: string, isEncrypted: boolean): string | undefined {
  const known = algorithms.get(alg);
  if (known) {
    if ((known.kind === 'key-management') === isEncrypted) return undefined;
    return isEncrypted
      ? `alg is ${alg}, which signs, and this token has the form of an encrypted one.`
      : `alg is ${alg}, which encrypts keys, and this token has the form of a signed one.`;
  }
  if (prohibitedAlgorithms.has(alg))
    return `alg is ${alg}, which is registered for keys only: IANA's registry prohibits it in tokens.`;
  const likely = likelyAlgorithm(alg);
  if (!likely)
    return `alg is ${shown(alg)}, which is not in IANA's registry: only receivers that agreed on it can check this token.`;
  const how = likely.name.toLowerCase() === alg.toLowerCase() ? ' Letter case matters in it.' : '';
  return `alg is ${shown(alg)}, which is not in IANA's registry. The registered name is ${likely.name}.${how}`;
}
