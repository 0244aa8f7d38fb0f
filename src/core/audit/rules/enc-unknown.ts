import { encryptions, likelyEncryption } from '../../registry/encryptions.ts';
import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const encUnknown: Rule = {
  id: 'enc-unknown',
  title: 'A content encryption that receivers will not know',
  severity: 'warning',
  gate: 'structure',
  lesson: 'secrecy',
  reference: { specification: 'RFC 7516', section: '4.1.2' },
  why: 'A receiver that does not know the content encryption cannot open the token.',
  confidence: 'likely',
  remedy: 'Use a registered one, such as A256GCM or A128CBC-HS256.',
  fine: 'The parties may have agreed on a name of their own.',
  examples: {
    flagged: ['{"alg":"dir","enc":"a256gcm"}', '{"alg":"dir","enc":"XC20P"}'],
    accepted: ['{"alg":"dir","enc":"A128CBC-HS256"}'],
  },
  *check(token) {
    const found = textIn(token, 'enc');
    if (token.kind !== 'jwe' || !found || encryptions.has(found.text)) return;
    const meant = likelyEncryption(found.text)?.name;
    const advice =
      meant === undefined
        ? ': only receivers that agreed on it can open this token.'
        : `. The registered name is ${meant}, in exactly this spelling.`;
    yield findingAt(found, `enc is ${shown(found.text)}, which is not in IANA's registry${advice}`);
  },
};
