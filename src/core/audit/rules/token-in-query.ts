import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

/** Parameters that specifications put into the query: RFC 9101, OpenID Connect, JARM. */
const meant = /^(?:request|response|id_token_hint|login_hint_token|logout_hint|client_metadata)$/i;

export const tokenInQuery: Rule = {
  id: 'token-in-query',
  title: 'The token stands in the query of an address',
  severity: 'warning',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'Addresses are kept in histories and in the logs of every server on the way, and passed on as Referer.',
  confidence: 'certain',
  isAboutSecurity: true,
  remedy: 'Send the token in the Authorization header, or in the body of a POST.',
  fine: 'Links that are used once, and requests that are signed to be sent so, are made for it.',
  exempt: ['jar', 'jarm'],
  examples: {
    flagged: [
      'paste: https://a.example/me?access_token=TOKEN&x=1\n{"iss":"joe"}',
      'paste: GET /?token=TOKEN HTTP/1.1\n{"iss":"joe"}',
    ],
    accepted: [
      'paste: https://a.example/authorize?request=TOKEN&x=1\n{"iss":"joe"}',
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const name = /^query parameter (.+)$/.exec(circumstances.context ?? '')?.[1];
    if (name === undefined || meant.test(name)) return;
    yield {
      span: token.excerpt.span,
      message: `In the paste the token stands in the query of an address, as ${shown(name)}. Browsers and servers keep addresses in histories and logs, and pass them on as Referer: take it as known to others, and send it in a header.`,
      severity: /access|bearer|auth|id_token/i.test(name) ? 'warning' : 'info',
    };
  },
};
