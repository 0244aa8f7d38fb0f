import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const subjectLong: Rule = {
  id: 'subject-long',
  title: 'A subject that is too long',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'OpenID Connect Core 1.0', section: '2' },
  why: 'Clients keep sub in a column of 255 characters, for an ID token must not have a longer one.',
  confidence: 'certain',
  remedy: 'Use a shorter id, such as a UUID or a hash.',
  examples: {
    flagged: [
      `{"alg":"RS256"} {"iss":"https://op.example","sub":"${'x'.repeat(256)}","aud":"c","nonce":"n-0S6","exp":1795092600,"iat":1795089000}`,
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada","aud":"c","nonce":"n-0S6","exp":1795092600,"iat":1795089000}',
    ],
  },
  *check(token) {
    const sub = claimText(token, 'sub');
    if (!sub || sub.text.length <= 255 || tokenKind(token) !== 'id') return;
    yield findingAt(
      sub,
      `sub has ${sub.text.length.toLocaleString('en')} characters, and in an ID token it must not have more than 255. A client that cuts it may take two users for one.`,
    );
  },
};
