import { valueOf, memberOf } from '../../text/json-node.ts';
import { findingAt, claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const cnfPrivateKey: Rule = {
  id: 'cnf-private-key',
  title: 'A private key in the token',
  severity: 'warning',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 7800', section: '3.2' },
  why: 'cnf tells the receiver the public key of the holder; with the private one, everybody who sees the token can pass for the holder.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Write only the public members into cnf, and replace the key.',
  examples: {
    flagged: [
      '{"iss":"joe","cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"}},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    const cnf = claimIn(token, 'cnf');
    const jwk = valueOf(cnf?.value, 'jwk');
    const names = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'].filter((name) => memberOf(jwk, name));
    // A shared secret may stand there if the token is encrypted.
    if (!cnf || names.length === 0 || (token.kind === 'jwe' && names.join(',') === 'k')) return;
    yield findingAt(
      cnf,
      `The jwk in cnf has ${names.join(', ')}: ${names.includes('k') ? 'a shared secret in the clear, which may be sent in an encrypted token only' : 'the private key of the holder'}. Whoever sees the token can make the proof that it demands. Take a new key.`,
    );
  },
};
