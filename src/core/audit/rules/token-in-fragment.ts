import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const tokenInFragment: Rule = {
  id: 'token-in-fragment',
  title: 'The token stands in the fragment of an address',
  severity: 'info',
  gate: 'profile',
  lesson: 'the-bearer-flow',
  reference: { specification: 'RFC 9700', section: '2.1.2' },
  why: 'What comes back in the address can be seen by scripts, extensions and the history, and by whom the page is sent on to.',
  confidence: 'certain',
  remedy: 'Use the authorization code flow with PKCE: it brings no token into an address.',
  fine: 'An ID token in the fragment is what the implicit flow of OpenID Connect does.',
  exempt: ['jarm'],
  examples: {
    flagged: ['paste: https://a.example/cb#access_token=TOKEN&token_type=Bearer\n{"iss":"joe"}'],
    accepted: [
      'paste: https://a.example/cb#response=TOKEN\n{"iss":"joe"}',
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const name = /^fragment parameter (.+)$/.exec(circumstances.context ?? '')?.[1];
    if (name === undefined || name === 'response') return;
    yield {
      span: token.excerpt.span,
      message: `In the paste the token stands in the fragment of an address, as ${shown(name)}: it was issued by the implicit flow, which RFC 9700 advises against, for access tokens leak from addresses.`,
    };
  },
};
