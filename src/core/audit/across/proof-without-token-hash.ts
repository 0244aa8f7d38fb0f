import { claimIn } from '../found.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { isBound, isProof, unpaired } from './pairing.ts';

export const proofWithoutTokenHash: Comparison = {
  id: 'proof-without-token-hash',
  title: 'A DPoP proof that names no access token',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'RFC 9449', section: '4.2' },
  why: 'A proof that is sent with an access token must have the hash of that token in ath, so that it cannot be used with another one.',
  confidence: 'likely',
  remedy: 'Put the base64url SHA-256 of the access token into ath, and make the proof anew.',
  fine: 'A proof for the token endpoint needs no ath.',
  *compare(one, others) {
    const found = unpaired(one, others, {
      isLeft: isBound,
      isRight: isProof,
      fits: ({ right }) => claimIn(right.token, 'ath') !== undefined || isForTokenEndpoint(right),
    });
    if (!found) return;
    const { left, right, other } = found;
    yield {
      span: one.token.excerpt.span,
      other: { token: other, span: other.token.excerpt.span },
      message: `The DPoP proof, token ${right.number}, has no ath, and the access token, token ${left.number}, is bound to a key. A resource server rejects the two together.`,
    };
  },
};

function isForTokenEndpoint({ token }: Gathered): boolean {
  const value = claimIn(token, 'htu')?.value;
  return value?.type === 'string' && /\/(?:token|oauth2?|par|as)\b/.test(value.value);
}
