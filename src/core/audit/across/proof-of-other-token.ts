import { claimIn } from '../found.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { isAccessToken } from './is-access-token.ts';
import { isProof, unpaired, type Pair } from './pairing.ts';

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
    const found = unpaired(one, others, { isLeft: namesToken, isRight: isHashed, fits });
    const claim = found && claimIn(found.left.token, 'ath');
    if (!found || claim?.value.type !== 'string') return;
    const { left, right, other } = found;
    yield {
      span: one === left ? claim.part.locate(claim.member.span) : one.token.excerpt.span,
      other: { token: other, span: other.token.excerpt.span },
      message: `ath of the DPoP proof, token ${left.number}, is ${claim.value.value.slice(0, 60)}, and the SHA-256 of the access token, token ${right.number}, is ${right.hashes.get('SHA-256') ?? ''}. The proof was made for another access token.`,
    };
  },
};

const namesToken = (one: Gathered): boolean => isProof(one) && claimIn(one.token, 'ath')?.value.type === 'string';

const isHashed = (one: Gathered): boolean => isAccessToken(one) && one.hashes.has('SHA-256');

function fits({ left, right }: Pair): boolean {
  const value = claimIn(left.token, 'ath')?.value;
  return value?.type === 'string' && value.value === right.hashes.get('SHA-256');
}
