import { allIn, findingAt, headerOf } from '../found.ts';
import type { Rule } from '../rule.ts';

const personal = /^(?:sub|email|phone_number|name|given_name|family_name|preferred_username|upn|birthdate)$/;

export const claimsInClearHeader: Rule = {
  id: 'claims-in-clear-header',
  title: 'A header that gives away whom the token is about',
  severity: 'hint',
  gate: 'profile',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7519', section: '5.3' },
  why: 'Encryption hides the claims, not the header: whoever sees the token can read what was repeated there.',
  confidence: 'likely',
  remedy: 'Repeat in the header only what may be read by everyone, such as iss and aud.',
  fine: 'A subject that means nothing to others gives nothing away.',
  examples: {
    flagged: ['{"alg":"dir","enc":"A128GCM","sub":"ada@example.com"}'],
    accepted: ['{"alg":"dir","enc":"A128GCM","iss":"https://a.example"}', '{"alg":"HS256"} {"sub":"ada"}'],
  },
  *check(token) {
    if (token.kind !== 'jwe') return;
    const found = allIn(headerOf(token)).filter(({ name }) => personal.test(name));
    const [first] = found;
    if (!first) return;
    const names = [...new Set(found.map(({ name }) => name))];
    yield findingAt(
      first,
      `${names.join(', ')} in the header can be read without any key: only what is inside of this token is encrypted. Is it meant to be seen on the way?`,
    );
  },
};
