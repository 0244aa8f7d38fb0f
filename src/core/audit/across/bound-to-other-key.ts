import { claimIn } from '../found.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { boundThumbprint, isBound, isProof, unpaired, type Pair } from './pairing.ts';

export const boundToOtherKey: Comparison = {
  id: 'bound-to-other-key',
  title: 'An access token that is bound to another key',
  severity: 'error',
  gate: 'time',
  reference: { specification: 'RFC 9449', section: '6.1' },
  why: 'A resource server takes a bound token only with a proof by the key whose thumbprint stands in cnf.',
  confidence: 'likely',
  remedy: 'Make the proof with the key that the token was asked for with, or get a token with this key.',
  fine: 'The proof that belongs to the token may not be in this paste.',
  *compare(one, others) {
    const found = unpaired(one, others, { isLeft: isBound, isRight: isProofWithKey, fits });
    if (!found) return;
    const { left, right, other } = found;
    const cnf = claimIn(left.token, 'cnf');
    yield {
      span: one === left && cnf ? cnf.part.locate(cnf.member.span) : one.token.excerpt.span,
      other: { token: other, span: other.token.excerpt.span },
      message: `cnf of the access token, token ${left.number}, names the key with the thumbprint ${boundThumbprint(left)?.slice(0, 60) ?? ''}, and the DPoP proof, token ${right.number}, was made with ${right.thumbprint ?? ''}. A resource server refuses the two together.`,
    };
  },
};

const isProofWithKey = (one: Gathered): boolean => isProof(one) && one.thumbprint !== undefined;

const fits = ({ left, right }: Pair): boolean => boundThumbprint(left) === right.thumbprint;
