import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import type { Rule } from '../rule.ts';

export const supabaseServiceRole: Rule = {
  id: 'supabase-service-role',
  title: 'The service key of a Supabase project',
  severity: 'warning',
  gate: 'profile',
  lesson: 'oauth',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'It passes by row level security, so whoever has it can read and change every row of the database.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Keep it on servers. If it reached a browser, an app or a repository, replace it.',
  fine: 'On a server, out of reach of users, it is what it is made for.',
  examples: {
    flagged: ['{"iss":"supabase","ref":"abcdefghijklmnop","role":"service_role","iat":1795000000,"exp":2110000000}'],
    accepted: [
      '{"iss":"supabase","ref":"abcdefghijklmnop","role":"anon","iat":1795000000,"exp":2110000000}',
      '{"iss":"joe","role":"service_role","exp":1795092600}',
    ],
  },
  *check(token) {
    const [iss, role] = [claimText(token, 'iss'), claimText(token, 'role')];
    if (!iss || role?.text !== 'service_role' || !/^supabase|\.supabase\.(?:co|in|red)\//.test(iss.text)) return;
    yield findingAt(
      role,
      'role is service_role: this is the service key of a Supabase project, which row level security does not hold back. It belongs on servers only; in a browser, an app or a public repository everybody can use it, for years.',
    );
  },
};
