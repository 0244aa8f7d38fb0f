import { valueOf, memberOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const statusReferenceMalformed: Rule = {
  id: 'status-reference-malformed',
  title: 'A status that cannot be looked up',
  severity: 'warning',
  gate: 'structure',
  reference: { specification: 'Token Status List', section: '6.2' },
  why: 'A verifier finds the status by the address of a list and a number in it; without both it cannot tell whether the token was revoked.',
  confidence: 'certain',
  remedy: 'Write status_list with idx, a whole number from 0, and uri, the address of the list.',
  examples: {
    flagged: [
      '{"iss":"joe","status":{"status_list":{"idx":-1,"uri":"https://issuer.example/1"}},"exp":1795092600}',
      '{"iss":"joe","status":{"status_list":{"idx":"7","uri":"lists/1"}},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","status":{"status_list":{"idx":412,"uri":"https://issuer.example/1"}},"exp":1795092600}',
      '{"iss":"joe","status":"active","exp":1795092600}',
    ],
  },
  *check(token) {
    const status = claimIn(token, 'status');
    const member = memberOf(status?.value, 'status_list');
    if (!status || !member?.value) return;
    const [idx, uri] = [valueOf(member.value, 'idx'), valueOf(member.value, 'uri')];
    const faults = [
      idx?.type === 'number' && /^\d+$/.test(idx.written)
        ? []
        : [`idx is ${idx ? nounOf(idx) : 'missing'}, and must be a whole number that is not negative`],
      uri?.type === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(uri.value)
        ? []
        : [`uri is ${uri ? nounOf(uri) : 'missing'}, and must be a URI, the address of the list`],
    ].flat();
    if (faults.length === 0) return;
    yield {
      span: status.part.locate(member.span),
      message: `status_list refers to no place in a list: ${faults.join('; ')}. A verifier that checks the status cannot, and should not take the token.`,
    };
  },
};
