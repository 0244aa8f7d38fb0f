import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

export const issuerWithQuery: Rule = {
  id: 'issuer-with-query',
  title: 'An issuer with a query or fragment',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 8414', section: '2' },
  why: 'Receivers append a path to the issuer to find its keys, which a query or fragment makes impossible.',
  confidence: 'certain',
  remedy: 'Leave the query and the fragment out of the issuer.',
  fine: 'A name of a system of your own need not be an address of OAuth.',
  examples: {
    flagged: ['{"iss":"https://op.example/?tenant=a","exp":1795092600}'],
    accepted: ['{"iss":"https://op.example/a","exp":1795092600}', '{"iss":"urn:x?y","exp":1795092600}'],
  },
  *check(token) {
    const iss = claimText(token, 'iss');
    const odd = iss && /^https?:[^?#]*([?#])/.exec(iss.text)?.[1];
    if (!iss || odd === undefined) return;
    yield findingAt(
      iss,
      `iss is ${quoted(iss.text, 120)}. The address of an issuer must not have a ${odd === '?' ? 'query' : 'fragment'}; its keys and metadata are looked for at paths that begin with it.`,
    );
  },
};
