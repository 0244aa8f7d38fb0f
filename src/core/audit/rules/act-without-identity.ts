import { type JsonNode, valueOf, memberOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

const identities = ['sub', 'iss', 'client_id', 'sub_id', 'azp', 'cid', 'appid', 'email', 'sub_profile'];

export const actWithoutIdentity: Rule = {
  id: 'act-without-identity',
  title: 'An actor without a name',
  severity: 'warning',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 8693', section: '4.1' },
  why: 'act tells who acts on behalf of the subject; without a name in it nobody can hold the actor to account.',
  confidence: 'certain',
  remedy: 'Write sub, and iss where it is needed, of the actor into act.',
  examples: {
    flagged: [
      '{"iss":"joe","sub":"ada","act":{},"exp":1795092600}',
      '{"iss":"joe","sub":"ada","act":{"sub":"svc","act":"other"},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","sub":"ada","act":{"sub":"svc","act":{"sub":"other"}},"exp":1795092600}',
      '{"iss":"joe","sub":"ada","may_act":{"client_id":"c"},"exp":1795092600}',
    ],
  },
  *check(token) {
    for (const name of ['act', 'may_act']) {
      const found = claimIn(token, name);
      if (!found) continue;
      let node: JsonNode | undefined = found.value;
      for (let depth = 1; node && depth <= 20; depth++, node = valueOf(node, 'act')) {
        // One of another type at the top has a rule of its own.
        if (depth === 1 && node.type !== 'object') break;
        const where = depth === 1 ? name : `the act at depth ${depth} of ${name}`;
        const why =
          node.type !== 'object'
            ? `is ${nounOf(node)}, and must be an object with the claims of the actor`
            : identities.some((one) => memberOf(node, one))
              ? undefined
              : 'has no sub, nor any other claim that would name the actor';
        if (why === undefined) continue;
        yield {
          span: found.part.locate(node.span),
          message: `${where} ${why}. A server that decides by who acts for whom cannot tell.`,
        };
        break;
      }
    }
  },
};
