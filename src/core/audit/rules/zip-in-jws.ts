import { findingAt, parameterIn, textIn, typeOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const zipInJws: Rule = {
  id: 'zip-in-jws',
  title: 'A signed token that says it is compressed',
  severity: 'warning',
  gate: 'structure',
  lesson: 'the-header',
  reference: { specification: 'RFC 7516', section: '4.1.3' },
  why: 'zip is defined for encrypted tokens only: receivers of a signed one do not decompress it.',
  confidence: 'certain',
  remedy: 'Sign the claims as they are; a token that is too large is better served by fewer claims.',
  fine: 'SMART Health Cards compress their payload by their own specification.',
  exempt: ['smart-health-card'],
  examples: {
    flagged: ['{"alg":"HS256","zip":"DEF"} {}'],
    accepted: [
      '{"alg":"dir","enc":"A128GCM","zip":"DEF"}',
      '{"alg":"ES256","zip":"DEF","kid":"3Kfdg-XwP-7gXyywtUfUADwBumDOPKMQx-iELL11W9s"} {}',
    ],
  },
  *check(token) {
    const found = parameterIn(token, 'zip');
    if (!found || token.kind === 'jwe') return;
    const isHealthCard =
      textIn(token, 'alg')?.text === 'ES256' && typeOf(token) === '' && textIn(token, 'kid')?.text.length === 43;
    if (isHealthCard) return;
    yield findingAt(
      found,
      'The header has zip, which is defined for encrypted tokens only. A receiver of this signed token passes over it and reads the payload as it stands: where that was compressed, it finds no claims.',
    );
  },
};
