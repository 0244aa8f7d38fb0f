import type { Rule } from '../rule.ts';
import { attributesOf } from '../reading/set-cookie.ts';

export const cookieWithoutHttponly: Rule = {
  id: 'cookie-without-httponly',
  title: 'A cookie that scripts can read',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 6265', section: '4.1.2.6' },
  why: 'One script of somebody else in the page is enough to carry the token away.',
  confidence: 'certain',
  remedy: 'Add HttpOnly to the cookie, unless a script of the page has to read it.',
  fine: 'A token that scripts of the page send on must be readable by them.',
  examples: {
    flagged: ['paste: Set-Cookie: id=TOKEN; Path=/; Secure\n{"iss":"joe"}'],
    accepted: [
      'paste: Set-Cookie: id=TOKEN; Path=/; Secure; HttpOnly; SameSite=Lax\n{"iss":"joe"}',
      'paste: Cookie: id=TOKEN; theme=dark\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const attributes = attributesOf(circumstances);
    if (!attributes || attributes.has('httponly')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the token is set as a cookie without HttpOnly: every script in the page can read it, those of others, too.',
    };
  },
};
