import { findingAt, allIn, payloadOf } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

const names = new Set(['iss', 'sub', 'aud', 'azp', 'client_id', 'jti', 'nonce', 'sid', 'email', 'tid', 'oid', 'scope']);

const isLost = (text: string, isName: boolean): boolean =>
  text.length < 300 &&
  (/^(?:undefined|NaN)$|\[object [A-Z]\w+\]|\/(?:undefined|\[object)(?:\/|$)/.test(text) ||
    (isName && /^(?:null|None|nil|<nil>|\(null\))$|\/null(?:\/|$)/.test(text)));

export const claimOfNothing: Rule = {
  id: 'claim-of-nothing',
  title: 'A value that a program lost',
  severity: 'warning',
  gate: 'profile',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '4' },
  why: 'A variable without a value becomes a word when it is put into a text, and the word is compared like a name.',
  confidence: 'likely',
  remedy: 'Look at where the value comes from, and refuse to make a token without it.',
  fine: 'It may really be called so.',
  examples: {
    flagged: [
      '{"iss":"https://op.example/undefined","exp":1795092600}',
      '{"iss":"joe","sub":"null","exp":1795092600}',
      '{"iss":"joe","user":"[object Object]","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","level":"None","note":"null and void","exp":1795092600}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const { name, value } = found;
      const texts = value.type === 'array' ? value.items : [value];
      const odd = texts.find((one) => one.type === 'string' && isLost(one.value, names.has(name)));
      if (odd?.type !== 'string') continue;
      yield findingAt(
        found,
        `${shown(name)} ${value.type === 'array' ? 'has' : 'is'} ${quoted(odd.value, 60)}: that is what a program writes for a value that it does not have. Two tokens with it would mean the same by accident.`,
      );
    }
  },
};
