import type { Parsed } from '../../token/token.ts';
import { claimsSetOf } from '../reading/claims-set-of.ts';
import { differenceOf } from '../words/difference.ts';
import { claimIn, findingAt, parameterIn, type Found } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const nonceUnexpected: Rule = {
  id: 'nonce-unexpected',
  title: 'Another nonce than expected',
  severity: 'error',
  gate: 'time',
  lesson: 'verify-and-tamper',
  reference: { specification: 'OpenID Connect Core 1.0', section: '3.1.3.7' },
  why: 'The nonce ties a token to the request that asked for it; with another one it may have been stolen and played in again.',
  confidence: 'certain',
  remedy: 'Start the sign-in once more, and keep its nonce until the token is there.',
  examples: {
    flagged: [
      'expected: {"nonce":"n-0S6_WzA2Mj"}\n{"nonce":"n-0S6_WzA2MJ","exp":1795092600}',
      'expected: {"nonce":"n-0S6_WzA2Mj"}\n{"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'expected: {"nonce":"n-0S6_WzA2Mj"}\n{"nonce":"n-0S6_WzA2Mj","exp":1795092600}',
      '{"nonce":"n-0S6_WzA2MJ","exp":1795092600}',
    ],
  },
  *check(token, { expected: { nonce } }) {
    // The nonce of an SD-JWT stands in its key binding, which is checked by itself (RFC 9901 §7.3).
    if (nonce === undefined || token.kind === 'sd-jwt') return;
    const found = nonceOf(token);
    if (!found) {
      const set = claimsSetOf(token);
      if (!set) return;
      const message = `The token has no nonce, and ${quoted(nonce)} is expected. Where one was sent, it must come back: a client refuses the token, for it cannot tell that it belongs to its request.`;
      yield { span: set.part.excerpt.span, message, missing: 'nonce' };
      return;
    }
    const { name, value } = found;
    const texts = value.type === 'array' ? value.items : [value];
    const given = texts.flatMap((one) => (one.type === 'string' ? [one.value] : []));
    if (given.includes(nonce)) return;
    const [first] = given;
    const why = first === undefined ? undefined : differenceOf(first, nonce);
    yield findingAt(
      found,
      `${name} is ${first === undefined ? nounOf(value) : quoted(first)}, and ${quoted(nonce)} is expected.${why === undefined ? '' : ` ${why}`} The token belongs to another request, and must be refused.`,
    );
  },
};

/** An attestation has `eat_nonce` (RFC 9711 §4.1); ACME has it in the header, beside `url` (RFC 8555 §6.2). */
function nonceOf(token: Parsed): Found | undefined {
  return (
    claimIn(token, 'nonce') ??
    claimIn(token, 'eat_nonce') ??
    (parameterIn(token, 'url') ? parameterIn(token, 'nonce') : undefined)
  );
}
