import { findingAt, claimIn } from '../found.ts';
import { quoted } from '../words/quoted.ts';
import type { Rule } from '../rule.ts';

const uri = /^[a-z][a-z\d+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})*$/i;

/** White space around it and gaps in it have rules of their own. */
const isOtherFault = (text: string): boolean => text.trim() !== text || /[{}<>]/.test(text);

export const colonWithoutUri: Rule = {
  id: 'colon-without-uri',
  title: 'A name with a colon that is no URI',
  severity: 'info',
  gate: 'structure',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'A value of iss, sub or aud with a colon must be a URI; libraries that keep it in one refuse the token.',
  confidence: 'certain',
  remedy: 'Write it as a URI, such as urn:…, or without the colon.',
  fine: 'Most receivers compare the text and do not look at its form.',
  examples: {
    flagged: ['{"iss":"my issuer: test","exp":1795092600}', '{"iss":"joe","sub":"42:7","exp":1795092600}'],
    accepted: [
      '{"iss":"joe","sub":"repo:owner/name:ref:refs/heads/main","aud":["urn:a","https://api.example/x?y=1"],"exp":1795092600}',
    ],
  },
  *check(token) {
    for (const name of ['iss', 'sub', 'aud']) {
      const found = claimIn(token, name);
      const texts = found?.value.type === 'array' ? found.value.items : found ? [found.value] : [];
      const odd = texts.find(
        (one) => one.type === 'string' && one.value.includes(':') && !uri.test(one.value) && !isOtherFault(one.value),
      );
      if (!found || odd?.type !== 'string') continue;
      yield findingAt(
        found,
        `${name} ${found.value.type === 'array' ? 'has' : 'is'} ${quoted(odd.value, 60)}, with a colon in it. Such a value must be a URI (RFC 3986): a scheme that begins with a letter, and no space or quote.`,
        name === 'iss' ? 'info' : 'hint',
      );
    }
  },
};
