import { findingAt, claimIn } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

const names = ['iss', 'sub', 'aud', 'azp', 'client_id', 'jti', 'nonce', 'sid', 'kid'];

export const claimWhiteSpace: Rule = {
  id: 'claim-white-space',
  title: 'White space at the end of a name',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'Names are compared character by character, so that a space nobody sees makes another name.',
  confidence: 'certain',
  remedy: 'Trim the value where the token is made; it mostly comes from a setting.',
  examples: {
    flagged: ['{"iss":"https://op.example ","exp":1795092600}', '{"iss":"joe","aud":["a","b\\n"],"exp":1795092600}'],
    accepted: ['{"iss":"https://op.example","sub":"ada lovelace","exp":1795092600}'],
  },
  *check(token) {
    for (const name of names) {
      const found = claimIn(token, name);
      const texts = found?.value.type === 'array' ? found.value.items : found ? [found.value] : [];
      const odd = texts.find((one) => one.type === 'string' && one.value !== '' && one.value.trim() !== one.value);
      if (!found || odd?.type !== 'string') continue;
      const where = odd.value.trimStart() === odd.value ? 'ends' : 'begins';
      yield findingAt(
        found,
        `${name} ${where} with white space: ${quoted(odd.value, 60)}. Receivers compare it character by character, and find another name than the one that is meant.`,
      );
    }
  },
};
