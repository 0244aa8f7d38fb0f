import { algorithms } from '../../registry/algorithms.ts';
import { chainOf } from '../reading/chain-reading.ts';
import { exampleCertificates as certificates } from '../reading/example-certificates.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const x5cMisfit: Rule = {
  id: 'x5c-misfit',
  title: 'The certificate cannot be of the key that signed',
  severity: 'error',
  gate: 'signature',
  reference: { specification: 'RFC 7515', section: '4.1.6' },
  why: 'The key of the first certificate must be the one that signed: one of another type never is.',
  confidence: 'certain',
  remedy: 'Put the certificate of the signing key first, or correct alg.',
  examples: {
    flagged: [`{"alg":"RS256","x5c":["${certificates.leaf}"]} {}`],
    accepted: [`{"alg":"Ed25519","x5c":["${certificates.leaf}"]} {}`],
  },
  *check(token) {
    const chain = chainOf(token);
    const algorithm = algorithms.get(textIn(token, 'alg')?.text ?? '');
    const key = chain?.items[0]?.outline?.key;
    if (!chain || !key || token.kind === 'jwe' || !algorithm || algorithm.kind === 'none') return;
    const isOfType = algorithm.kty.some((kty) => kty === key.kty);
    if (isOfType && (algorithm.crv === undefined || algorithm.crv.some((crv) => crv === key.crv))) return;
    const wanted =
      algorithm.kind === 'mac'
        ? 'signs with a shared secret, for which there are no certificates'
        : `needs a key of type ${algorithm.kty.join(' or ')}${algorithm.crv ? ` on ${algorithm.crv.join(' or ')}` : ''}`;
    yield findingAt(
      chain.found,
      `The first certificate in x5c is for a key of type ${key.kty}${key.crv === undefined ? '' : ` on ${key.crv}`}, and ${algorithm.name} ${wanted}. It must be that of the key that signed.`,
    );
  },
};
