import type { JsonNode } from '../../text/json-node.ts';
import { headerOf, payloadOf } from '../found.ts';
import type { Rule } from '../rule.ts';

/** JSON readers of .NET stop here by default; no token is known to need as much. */
const usual = 64;

export const jsonDeep: Rule = {
  id: 'json-deep',
  title: 'JSON nested very deep',
  severity: 'info',
  gate: 'structure',
  reference: { specification: 'RFC 8259', section: '9' },
  why: 'Readers limit how deep JSON may nest, to be safe from overflow: what is deeper is refused with an odd error.',
  confidence: 'certain',
  remedy: 'Flatten the claims, or put the deep part where the receiver can fetch it.',
  examples: { flagged: [`{"a":${'['.repeat(70)}${']'.repeat(70)}}`], accepted: ['{"a":{"b":{"c":[1]}}}'] },
  *check(token) {
    for (const part of [headerOf(token), payloadOf(token)]) {
      const root = part?.json?.root;
      // Deeper than is read at all has a fault of its own.
      if (!part || !root || part.json?.problem) continue;
      const depth = depthOf(root);
      if (depth <= usual) continue;
      yield {
        span: part.excerpt.span,
        message: `The JSON of the ${part.name} is nested ${depth} levels deep. Some readers stop at ${usual} by default, and refuse the token.`,
      };
    }
  },
};

function depthOf(root: JsonNode): number {
  let depth = 0;
  let level: readonly JsonNode[] = [root];
  while (level.length > 0) {
    level = level.flatMap((node): readonly JsonNode[] =>
      node.type === 'array'
        ? node.items.filter(isContainer)
        : node.type === 'object'
          ? node.members.flatMap(({ value }) => (value && isContainer(value) ? [value] : []))
          : [],
    );
    depth += 1;
  }
  return depth;
}

const isContainer = ({ type }: JsonNode): boolean => type === 'array' || type === 'object';
