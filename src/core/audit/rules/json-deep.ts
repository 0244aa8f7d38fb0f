import type { Part } from '../../token/part/part.ts';
import { headerOf, payloadOf } from '../found.ts';
import { placesIn } from '../words/places.ts';
import type { Rule } from '../rule.ts';

/** JSON readers of .NET stop here by default; no token is known to need as much. */
const usual = 64;

export const jsonDeep: Rule = {
  id: 'json-deep',
  title: 'JSON nested very deep',
  severity: 'info',
  gate: 'structure',
  lesson: 'three-parts',
  reference: { specification: 'RFC 8259', section: '9' },
  why: 'Readers limit how deep JSON may nest, to be safe from overflow: what is deeper is refused with an odd error.',
  confidence: 'certain',
  remedy: 'Flatten the claims, or put the deep part where the receiver can fetch it.',
  examples: { flagged: [`{"a":${'['.repeat(70)}${']'.repeat(70)}}`], accepted: ['{"a":{"b":{"c":[1]}}}'] },
  *check(token) {
    for (const part of [headerOf(token), payloadOf(token)]) {
      // Deeper than is read at all has a fault of its own.
      if (!part || part.json?.problem) continue;
      const depth = depthOf(part);
      if (depth <= usual) continue;
      yield {
        span: part.excerpt.span,
        message: `The JSON of the ${part.name} is nested ${depth} levels deep. Some readers stop at ${usual} by default, and refuse the token.`,
      };
    }
  },
};

/** How many arrays and objects stand in each other. */
function depthOf(part: Part): number {
  let deepest = 0;
  for (const { node, depth } of placesIn(part))
    if (depth >= deepest && (node.type === 'array' || node.type === 'object')) deepest = depth + 1;
  return deepest;
}
