import { stringOf } from '../../text/json-node.ts';
import { claimIn, typeOf } from '../found.ts';
import type { Comparison } from './comparison.ts';

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
    const cnf = claimIn(one.token, 'cnf');
    const jkt = stringOf(cnf?.value, 'jkt');
    const proofs = others.filter(({ token, thumbprint }) => typeOf(token) === 'dpop+jwt' && thumbprint !== undefined);
    const [first] = proofs;
    if (!cnf || jkt === undefined || !first || proofs.some(({ thumbprint }) => thumbprint === jkt)) return;
    yield {
      span: cnf.part.locate(cnf.member.span),
      other: first.token.excerpt.span,
      message: `cnf names the key with the thumbprint ${jkt.slice(0, 60)}, and the DPoP proof in this paste, token ${first.number}, was made with ${first.thumbprint ?? ''}. A resource server refuses the two together.`,
    };
  },
};
