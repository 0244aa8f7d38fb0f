import { exampleLeafKey } from '../reading/example-certificates.ts';
import { headerKey } from '../reading/header-key.ts';
import type { Rule } from '../rule.ts';

export const jwkUnusable: Rule = {
  id: 'jwk-unusable',
  title: 'The key in the header is not whole',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7515', section: '4.1.3' },
  why: 'A receiver that takes the key from the header cannot check the signature with half a key, or with a point off its curve.',
  confidence: 'certain',
  remedy: 'Write the public key as a whole JWK.',
  examples: {
    flagged: ['{"alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"AQ"}} {}', '{"alg":"ES256","jwk":{}} {}'],
    accepted: [`{"alg":"Ed25519","jwk":${exampleLeafKey}} {}`],
  },
  *check(token) {
    const key = headerKey(token, 'jwk');
    if (!key?.problem) return;
    const { found, problem } = key;
    yield {
      span: found.part.locate(problem.span),
      message: `The jwk in the header is no public key. ${problem.message}`,
    };
  },
};
