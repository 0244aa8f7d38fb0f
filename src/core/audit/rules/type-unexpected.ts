import { headerOf, parameterIn, typeOf, findingAt } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const typeUnexpected: Rule = {
  id: 'type-unexpected',
  title: 'Of another type than expected',
  severity: 'error',
  gate: 'time',
  lesson: 'the-header',
  reference: { specification: 'RFC 8725', section: '3.11' },
  why: 'By its type a receiver tells an access token from an ID token or a proof, so that one is not taken for another.',
  confidence: 'certain',
  remedy: 'Send the kind of token that this server is meant to get, or let the issuer write its type into typ.',
  examples: {
    flagged: [
      'expected: {"type":"at+jwt"}\n{"alg":"ES256","typ":"JWT"} {"iss":"joe"}',
      'expected: {"type":"at+jwt"}\n{"alg":"ES256"} {"iss":"joe"}',
    ],
    accepted: [
      'expected: {"type":"at+jwt"}\n{"alg":"ES256","typ":"application/AT+JWT"} {"iss":"joe"}',
      '{"alg":"ES256","typ":"JWT"} {"iss":"joe"}',
    ],
  },
  *check(token, { expected: { type } }) {
    const header = headerOf(token);
    if (type === undefined || !header || header.json?.root?.type !== 'object') return;
    const wanted = type
      .trim()
      .toLowerCase()
      .replace(/^application\//, '');
    if (typeOf(token) === wanted) return;
    const found = parameterIn(token, 'typ');
    if (!found) {
      const message = `The header has no typ, and ${quoted(type)} is expected. A server that tells kinds of tokens apart by it refuses this one.`;
      yield { span: header.excerpt.span, message, missing: 'typ' };
      return;
    }
    const given = found.value.type === 'string' ? quoted(found.value.value) : nounOf(found.value);
    const generic =
      typeOf(token) === 'jwt'
        ? ' JWT says only that it is one, and not which kind.'
        : ' It is a token for another purpose.';
    yield findingAt(
      found,
      `typ is ${given}, and ${quoted(type)} is expected.${generic} A server that checks the type refuses it.`,
    );
  },
};
