import { claimIn, typeOf } from '../found.ts';
import type { Comparison } from './comparison.ts';
import { isAccessToken } from './is-access-token.ts';

export const proofOfOtherToken: Comparison = {
  id: 'proof-of-other-token',
  title: 'A DPoP proof for another access token',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A resource server compares ath with the hash of the access token that came with the proof.',
  confidence: 'likely',
  remedy: 'Make a proof for the access token that is sent with it.',
  fine: 'The access token that belongs to the proof may not be in this paste.',
  *compare(one, others) {
    const ath = claimIn(one.token, 'ath');
    const candidates = others.filter(isAccessToken);
    const [first] = candidates;
    if (typeOf(one.token) !== 'dpop+jwt' || ath?.value.type !== 'string' || !first) return;
    const wanted = ath.value.value;
    const own = first.hashes.get('SHA-256');
    if (own === undefined || candidates.some(({ hashes }) => hashes.get('SHA-256') === wanted)) return;
    yield {
      span: ath.part.locate(ath.member.span),
      other: first.token.excerpt.span,
      message: `ath is ${wanted.slice(0, 60)}, and the SHA-256 of token ${first.number}, the access token in this paste, is ${own}. The proof was made for another access token.`,
    };
  },
};
