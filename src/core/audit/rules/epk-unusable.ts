import { agreementCurves } from '../../registry/key-management-rows.ts';
import { readEncryption } from '../reading/encryption-reading.ts';
import { headerKey, type HeaderKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const epkUnusable: Rule = {
  id: 'epk-unusable',
  title: 'The key of the sender cannot be used',
  severity: 'error',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7518', section: '4.6.1.1' },
  why: 'A receiver that computes with a point off the curve gives its private key away bit by bit (RFC 8725 §3.4): it must check first.',
  confidence: 'certain',
  remedy: 'Write the public key whole, on the same curve as that of the receiver.',
  examples: {
    flagged: [
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"}}',
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"Ed25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}}',
    ],
    accepted: [
      '{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"X25519","x":"hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo"}}',
    ],
  },
  *check(token) {
    if (readEncryption(token)?.algorithm?.management?.mode !== 'agreement') return;
    const key = headerKey(token, 'epk');
    const why = key && objection(key);
    if (!key || why === undefined) return;
    const at = key.material ? key.found.value.span : (key.problem?.span ?? key.found.value.span);
    yield {
      span: key.found.part.locate(at),
      message: `The epk in the header is no key that can be agreed with. ${why}`,
    };
  },
};

function objection({ problem, kty, crv, material }: HeaderKey): string | undefined {
  if (!material) return problem?.message;
  if (agreementCurves.some((name) => name === crv)) return undefined;
  const what = crv === undefined ? `of type ${kty ?? 'unknown'}` : `on ${shown(crv)}`;
  return `It is ${what}, and ECDH-ES works on ${agreementCurves.join(', ')} (RFC 7518 §4.6, RFC 8037 §3.2).`;
}
