import { memberOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import { hashLength } from '../reading/hash-length.ts';
import type { Rule } from '../rule.ts';

const methods = [
  ['jkt', 'thumbprint of a key (RFC 9449 §6.1)'],
  ['x5t#S256', 'hash of a client certificate (RFC 8705 §3.1)'],
] as const;

export const cnfThumbprint: Rule = {
  id: 'cnf-thumbprint',
  title: 'A thumbprint that no key can have',
  severity: 'error',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 7800', section: '3.1' },
  why: 'The thumbprint in cnf is compared with that of the sender’s key; one of another length or form matches none.',
  confidence: 'certain',
  remedy: 'Write the SHA-256 hash as base64url without padding: 43 characters.',
  examples: {
    flagged: [
      '{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uigu"},"exp":1795092600}',
      '{"iss":"joe","cnf":{"x5t#S256":"a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90"},"exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"},"exp":1795092600}'],
  },
  *check(token) {
    const cnf = claimIn(token, 'cnf');
    if (!cnf) return;
    for (const [name, what] of methods) {
      const member = memberOf(cnf.value, name);
      if (member?.value?.type !== 'string') continue;
      const why = hashLength(member.value.value, 32);
      if (why === undefined) continue;
      yield {
        span: cnf.part.locate(member.span),
        message: `${name} in cnf ${why}. It is the SHA-256 ${what}, and no key of a sender can match this one: a server that demands the proof refuses the token.`,
      };
    }
  },
};
