import { expiryPlaceholders } from '../reading/dates/expiry-placeholders.ts';
import { claimIn, findingAt } from '../found.ts';
import { utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

export const expiryPlaceholder: Rule = {
  id: 'expiry-placeholder',
  title: 'An expiry that means never',
  severity: 'info',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4.1.4' },
  why: 'A token that never ends stays good when it leaks, and some systems cannot read a date so far away.',
  confidence: 'likely',
  remedy: 'Choose a real lifetime and renew the token, or leave exp away where the token may never end.',
  fine: 'Where the token can be revoked, its expiry matters less.',
  examples: {
    flagged: ['{"iss":"joe","exp":9999999999}', '{"iss":"joe","exp":253402300799}'],
    accepted: ['{"iss":"joe","exp":1795092600}', '{"iss":"joe","exp":2147480000}'],
  },
  *check(token) {
    const exp = claimIn(token, 'exp');
    if (exp?.value.type !== 'number') return;
    const what = expiryPlaceholders.get(exp.value.value);
    if (what === undefined) return;
    const at = exp.value.value < 1e12 ? ` (${utcWords(exp.value.value)})` : '';
    yield findingAt(
      exp,
      `exp is ${exp.value.written}, ${what}${at}: it stands for "never" and not for a date. If this token leaks, only its issuer can still stop it.`,
    );
  },
};
