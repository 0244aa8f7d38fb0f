import { algorithms } from '../../registry/algorithms.ts';
import { exampleLeafKey } from '../reading/example-certificates.ts';
import { findingAt, textIn } from '../found.ts';
import { headerKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';

export const jwkMisfit: Rule = {
  id: 'jwk-misfit',
  title: 'The key in the header cannot have signed',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.1' },
  why: 'Each algorithm works with one type of key, and mostly on one curve.',
  confidence: 'certain',
  remedy: 'Write the key that signed into jwk, or correct alg.',
  examples: {
    flagged: [`{"alg":"ES256","jwk":${exampleLeafKey}} {}`],
    accepted: [`{"alg":"Ed25519","jwk":${exampleLeafKey}} {}`],
  },
  *check(token) {
    const key = headerKey(token, 'jwk');
    const algorithm = algorithms.get(textIn(token, 'alg')?.text ?? '');
    if (!key?.material || token.kind === 'jwe' || !algorithm || algorithm.kind === 'none') return;
    const { kty, crv } = key.material;
    const isOfType = algorithm.kty.some((one) => one === kty);
    if (isOfType && (algorithm.crv === undefined || algorithm.crv.some((one) => one === crv))) return;
    yield findingAt(
      key.found,
      `The jwk in the header is a key of type ${kty}${crv === undefined ? '' : ` on ${crv}`}, and ${algorithm.name} needs one of type ${algorithm.kty.join(' or ')}${algorithm.crv ? ` on ${algorithm.crv.join(' or ')}` : ''} (${algorithm.reference}). It cannot be the key that signed.`,
    );
  },
};
