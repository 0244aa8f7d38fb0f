import { jwkMaterial } from '../../keys/jwk/jwk-material.ts';
import { type JsonNode, stringOf, memberOf } from '../../text/json-node.ts';
import { claimIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const cnfKeyUnusable: Rule = {
  id: 'cnf-key-unusable',
  title: 'A key in cnf that cannot be used',
  severity: 'error',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 7800', section: '3.2' },
  why: 'A receiver checks the proof with this key, and with one that is damaged no proof can be right.',
  confidence: 'certain',
  remedy: 'Write the whole public JWK of the holder into cnf.',
  examples: {
    flagged: [
      '{"iss":"joe","cnf":{"jwk":{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}},"exp":1795092600}',
      '{"iss":"joe","cnf":{"jwk":"11qYAYKxCrfVS"},"exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","cnf":{"jwk":{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}},"exp":1795092600}',
    ],
  },
  *check(token) {
    const cnf = claimIn(token, 'cnf');
    const member = memberOf(cnf?.value, 'jwk');
    if (!cnf || !member?.value) return;
    const why = faultOf(member.value, cnf.part.json?.text ?? '');
    if (why === undefined) return;
    yield {
      span: cnf.part.locate(member.span),
      message: `The jwk in cnf cannot be used as a key. ${why} A server that demands a proof by it refuses the token.`,
    };
  },
};

const types = ['RSA', 'EC', 'OKP', 'oct', 'AKP'] as const;

function faultOf(node: JsonNode, text: string): string | undefined {
  if (node.type !== 'object') return 'It must be an object (RFC 7517 §4).';
  const given = stringOf(node, 'kty');
  const kty = types.find((one) => one === given);
  if (kty === undefined) return 'Its "kty" is missing, or none that is registered (RFC 7517 §4.1).';
  const { material, problems } = jwkMaterial(node, kty, text);
  return material ? undefined : problems[0]?.message;
}
