import { findingAt, payloadOf, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const ctyWithoutNesting: Rule = {
  id: 'cty-without-nesting',
  title: 'Announced as nested, and it is not',
  severity: 'warning',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '5.2' },
  why: 'cty with the value JWT says that the payload is another token: a receiver tries to open claims as one.',
  confidence: 'certain',
  remedy: 'Leave cty away; the type of the token itself stands in typ.',
  examples: {
    flagged: ['{"alg":"HS256","cty":"JWT"} {"iss":"joe"}'],
    accepted: ['{"alg":"HS256","typ":"JWT"} {"iss":"joe"}', '{"alg":"HS256","cty":"json"} {"iss":"joe"}'],
  },
  *check(token) {
    const cty = textIn(token, 'cty');
    if (!cty || !/^(?:application\/)?(?:.+\+)?jwt$/i.test(cty.text)) return;
    const json = payloadOf(token)?.json;
    if (json?.problem || json?.root?.type !== 'object') return;
    yield findingAt(
      cty,
      `cty is ${cty.text}, which announces that the payload is another token, and the payload is a set of claims. Was typ meant? RFC 7519 advises against cty where nothing is nested.`,
    );
  },
};
