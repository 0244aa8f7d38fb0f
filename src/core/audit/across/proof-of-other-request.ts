import { otherAddress, otherMethod } from '../reading/proof-request.ts';
import { schemeOf } from '../reading/sent-as.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { isAccessToken } from './is-access-token.ts';
import { boundThumbprint, isProof, unpaired } from './pairing.ts';

/** On the access token alone: of the proof itself two rules say it. */
export const proofOfOtherRequest: Comparison = {
  id: 'proof-of-other-request',
  title: 'Its DPoP proof is for another request',
  severity: 'error',
  gate: 'time',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9449', section: '4.3' },
  why: 'A resource server compares htm and htu of the proof with the method and the address of the request, and rejects the request where they differ.',
  confidence: 'certain',
  remedy: 'Make a proof for each request, with its own method in htm and its own address in htu.',
  fine: 'Behind a proxy, a server may know itself by another address than the one that is called.',
  *compare(one, others) {
    if (!isAccessToken(one)) return;
    const found = unpaired(one, others, {
      isLeft: isSentWithProof,
      isRight: isProof,
      fits: ({ right }) => !otherRequest(right),
    });
    const mismatch = found && otherRequest(found.other);
    if (!found || !mismatch) return;
    const { claim, words } = mismatch;
    yield {
      span: one.token.excerpt.span,
      other: { token: found.other, span: claim.part.locate(claim.member.span) },
      message: `In the DPoP proof, token ${found.other.number}, ${words}. A server rejects the access token together with this proof.`,
    };
  },
};

const isSentWithProof = (one: Gathered): boolean =>
  isAccessToken(one) && (boundThumbprint(one) !== undefined || schemeOf(one) === 'dpop');

const otherRequest = (one: Gathered) => otherAddress(one.token, one) ?? otherMethod(one.token, one);
