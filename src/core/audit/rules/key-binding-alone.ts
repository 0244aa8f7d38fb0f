import { typeOf, headerOf } from '../found.ts';
import type { Rule } from '../rule.ts';

export const keyBindingAlone: Rule = {
  id: 'key-binding-alone',
  title: 'A key binding without its SD-JWT',
  severity: 'info',
  gate: 'structure',
  lesson: 'disclose-less-bind-more',
  reference: { specification: 'RFC 9901', section: '4.3' },
  why: 'A key binding JWT proves that its holder presents one SD-JWT; alone it says nothing.',
  confidence: 'certain',
  remedy: 'Paste the whole presentation: it belongs behind the last tilde of the SD-JWT.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"kb+jwt"} {"iat":1795089600,"aud":"https://verifier.example","nonce":"1234567890","sd_hash":"0_Af-2B-EhLWX5ydh_w2xzwmO6iM66B_2QCEaI3uEUE"}',
    ],
    accepted: ['{"alg":"ES256","typ":"jwt"} {"iat":1795089600,"aud":"https://verifier.example","exp":1795092600}'],
  },
  *check(token) {
    const header = headerOf(token);
    if (token.kind !== 'jws' || !header || typeOf(token) !== 'kb+jwt') return;
    yield {
      span: token.excerpt.span,
      message:
        'This is a key binding JWT, the last part of the presentation of an SD-JWT. Alone it proves nothing; paste the whole, from the issuer-signed JWT over the disclosures to this, joined by tildes.',
    };
  },
};
