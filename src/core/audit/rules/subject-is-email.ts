import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';
import { tokenKind } from '../reading/token-kind.ts';

export const subjectIsEmail: Rule = {
  id: 'subject-is-email',
  title: 'A user known by an address that may change',
  severity: 'hint',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'OpenID Connect Core 1.0', section: '5.7' },
  why: 'Addresses change and are given to others, who then get the account; only iss and sub together stay.',
  confidence: 'likely',
  remedy: 'Use a lasting id in sub, and put the address into email.',
  fine: 'In a closed system addresses may never change hands.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"ada@mail.example","aud":"c","scope":"read","exp":1795092600}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"https://op.example","sub":"24400320","email":"ada@mail.example","aud":"c","scope":"read","exp":1795092600}',
    ],
  },
  *check(token) {
    const [sub, iss] = [claimText(token, 'sub'), claimText(token, 'iss')];
    if (!sub || tokenKind(token) === 'other' || sub.text === iss?.text) return;
    const what = /^[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}$/i.test(sub.text)
      ? 'an e-mail address'
      : /^\+[1-9]\d{7,14}$/.test(sub.text)
        ? 'a telephone number'
        : undefined;
    if (what === undefined || sub.text.endsWith('.gserviceaccount.com')) return;
    yield findingAt(
      sub,
      `sub looks like ${what}. Such a name can pass to somebody else, and it tells every receiver how to reach the user; sub should be an id that is never given twice.`,
    );
  },
};
