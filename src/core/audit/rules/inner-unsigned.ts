import { parameterIn, findingAt } from '../found.ts';
import { innerToken } from '../reading/inner-token.ts';
import { readAlg } from '../reading/alg-reading.ts';
import { stringParameter } from '../../token/parameters.ts';
import type { Rule } from '../rule.ts';

export const innerUnsigned: Rule = {
  id: 'inner-unsigned',
  title: 'The token inside has no signature',
  severity: 'error',
  gate: 'signature',
  lesson: 'secrecy',
  reference: { specification: 'RFC 8725', section: '3.3' },
  why: 'Each layer of a nested token has to be checked: an outer one does not stand for the inner one.',
  confidence: 'certain',
  remedy: 'Sign the inner token.',
  fine: 'Where the outer layer is made with a shared secret, it tells who wrote the inner one.',
  examples: {
    flagged: ['{"alg":"RSA-OAEP-256","enc":"A128GCM","cty":"JWT"} =eyJhbGciOiJub25lIn0.e30.'],
    accepted: ['{"alg":"RSA-OAEP-256","enc":"A128GCM","cty":"JWT"} =eyJhbGciOiJIUzI1NiJ9.e30.AAAA'],
  },
  *check(token) {
    const inner = innerToken(token);
    const alg = parameterIn(token, 'cty') ?? parameterIn(token, 'alg');
    if (inner?.kind !== 'jws' || !alg) return;
    const { kind } = readAlg(stringParameter(inner, 'alg') ?? '');
    if (kind !== 'none' && kind !== 'disguised-none') return;
    yield findingAt(
      alg,
      'The token inside of this one has alg none: it is not signed. A receiver has to check every layer, and must refuse the inner token unless it expects one without signature in this place.',
    );
  },
};
