import { memberOf } from '../../text/json-node.ts';
import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

/** `kid` may stand beside a key (RFC 7800 §3.4). */
const methods = ['jwk', 'jwe', 'jku', 'jkt', 'x5t#S256'];

export const cnfSeveral: Rule = {
  id: 'cnf-several',
  title: 'A binding to several keys',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 7800', section: '3.1' },
  why: 'cnf must stand for one key; receivers pick the member that they know, so that each may hold the sender against another one.',
  confidence: 'certain',
  remedy: 'Keep one of them, that which the receiver checks.',
  fine: 'They may all mean the same key.',
  examples: {
    flagged: [
      '{"iss":"joe","cnf":{"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I","x5t#S256":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},"kid":"1"},"exp":1795092600}',
    ],
  },
  *check(token) {
    const cnf = claimIn(token, 'cnf');
    const found = methods.filter((name) => memberOf(cnf?.value, name));
    if (!cnf || found.length < 2) return;
    yield findingAt(
      cnf,
      `cnf has ${found.join(' and ')}. It must represent a single key, and each of these names one: a receiver may check the one and not the other.`,
    );
  },
};
