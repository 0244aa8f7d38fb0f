import { claimText } from '../words/claim-text.ts';
import { findingAt } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

const placeholder = /\$?\{[^}]{0,40}\}|<[^>]{1,40}>|%7B|\bYOUR[-_][A-Z_-]+|\b(?:tenant|realm)[-_]?(?:id|name)\b/i;

/** Addresses of Entra ID for all tenants: documents there have them, tokens never. */
const shared = /^https:\/\/(?:login\.microsoftonline\.com|sts\.windows\.net)\/(common|organizations|consumers)\//;

export const issuerTemplate: Rule = {
  id: 'issuer-template',
  title: 'An issuer with a gap that was not filled',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.1' },
  why: 'A name with a placeholder in it is that of no issuer, so no receiver expects it.',
  confidence: 'likely',
  remedy: 'Put the real tenant, realm or host into the issuer where the token is made.',
  examples: {
    flagged: [
      '{"iss":"https://op.example/{tenantid}/v2.0","exp":1795092600}',
      '{"iss":"https://op.example/realms/${REALM}","exp":1795092600}',
    ],
    accepted: ['{"iss":"https://op.example/realms/main","exp":1795092600}'],
  },
  *check(token) {
    const iss = claimText(token, 'iss');
    const gap =
      iss && iss.text.length < 2000 ? (placeholder.exec(iss.text)?.[0] ?? shared.exec(iss.text)?.[1]) : undefined;
    if (!iss || gap === undefined) return;
    yield findingAt(
      iss,
      `iss is ${quoted(iss.text, 120)}, and ${quoted(gap)} in it looks like a placeholder: a real token names the tenant, realm or host itself. A receiver compares the whole text and does not find it among its issuers.`,
    );
  },
};
