import type { JsonNode } from '../../text/json-node.ts';
import { claimIn, findingAt, parameterIn, type Found } from '../found.ts';
import type { Rule } from '../rule.ts';

export const replicatedClaimDiffers: Rule = {
  id: 'replicated-claim-differs',
  title: 'A claim that differs outside and inside',
  severity: 'warning',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '5.3' },
  why: 'The header of an encrypted token is readable on the way: what acts on it acts on another claim than the receiver sees.',
  confidence: 'certain',
  remedy: 'Copy the claim into the header exactly, or leave it away there.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM","iss":"joe"} ={"iss":"jim"}'],
    accepted: ['{"alg":"dir","enc":"A128GCM","iss":"joe"} ={"iss":"joe"}', '{"alg":"HS256","iss":"joe"} {"iss":"jim"}'],
  },
  *check(token) {
    if (token.kind !== 'jwe' || token.payload?.json?.root?.type !== 'object') return;
    for (const name of ['iss', 'sub', 'aud']) {
      const [outside, inside] = [parameterIn(token, name), claimIn(token, name)];
      if (!outside || (inside && isSame(outside, inside))) continue;
      yield findingAt(
        outside,
        inside
          ? `The header has ${name} as well as the encrypted claims, with another value. A claim that is repeated in the header should be the same in both, and a receiver that checks so refuses the token.`
          : `The header has ${name}, which is meant to repeat a claim, and the encrypted claims have none of that name. A receiver that compares the two refuses the token.`,
        inside ? 'warning' : 'info',
      );
    }
  },
};

const isSame = (one: Found, other: Found): boolean => contentOf(one) === contentOf(other);

/** A string by its value, anything else as written. */
const contentOf = ({ part, value }: { part: Found['part']; value: JsonNode }): string =>
  value.type === 'string' ? value.value : (part.json?.text.slice(value.span.start, value.span.end) ?? '');
