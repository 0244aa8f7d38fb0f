import { findingAt, claimIn } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

const generic = /^(?:\*|any|all|public|everyone|api|apis|default|localhost|test|example|audience|string|your[-_].*)$/i;

export const audienceGeneric: Rule = {
  id: 'audience-generic',
  title: 'Meant for anybody',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.9' },
  why: 'An audience that every server could be keeps nobody from using the token at another one.',
  confidence: 'likely',
  remedy: 'Name the one server: its address, or the id under which the issuer knows it.',
  fine: 'Within one small system the name may be clear enough.',
  examples: {
    flagged: ['{"iss":"joe","aud":"*","exp":1795092600}', '{"iss":"joe","aud":["api","public"],"exp":1795092600}'],
    accepted: [
      '{"iss":"joe","aud":"https://api.example","exp":1795092600}',
      '{"iss":"joe","aud":"account","exp":1795092600}',
    ],
  },
  *check(token) {
    const aud = claimIn(token, 'aud');
    const texts = aud?.value.type === 'array' ? aud.value.items : aud ? [aud.value] : [];
    const odd = texts.find((one) => one.type === 'string' && generic.test(one.value));
    if (!aud || odd?.type !== 'string') return;
    yield findingAt(
      aud,
      `aud has ${quoted(odd.value)}, which any server may take for itself. A token for one of them then opens the others, too, if they trust the same issuer.`,
    );
  },
};
