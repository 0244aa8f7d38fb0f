import type { Rule } from '../rule.ts';
import { attributesOf } from '../reading/set-cookie.ts';

export const cookieWithoutSecure: Rule = {
  id: 'cookie-without-secure',
  title: 'A cookie that goes without TLS, too',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 6265', section: '4.1.2.5' },
  why: 'Without Secure a browser sends the cookie over plain HTTP as well, where anyone on the way can read it.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Add Secure to the cookie.',
  fine: 'On a machine for development there may be no TLS.',
  examples: {
    flagged: ['paste: Set-Cookie: id=TOKEN; Path=/; HttpOnly\n{"iss":"joe"}'],
    accepted: [
      'paste: Set-Cookie: id=TOKEN; Path=/; Secure; HttpOnly; SameSite=Lax\n{"iss":"joe"}',
      'paste: Cookie: id=TOKEN; theme=dark\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const attributes = attributesOf(circumstances);
    if (!attributes || attributes.has('secure')) return;
    yield {
      span: token.excerpt.span,
      message:
        'In the paste the token is set as a cookie without Secure: a browser sends it over plain HTTP, too, where anyone on the way can read it.',
    };
  },
};
