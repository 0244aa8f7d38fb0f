import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const secretNearby: Rule = {
  id: 'secret-nearby',
  title: 'A secret right beside the token',
  severity: 'warning',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 6750', section: '5.3' },
  why: 'What is pasted together is often sent on together: with the secret, anyone can make such tokens.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take the secret out before the text goes to somebody else, and replace it where it went already.',
  examples: {
    flagged: [
      'paste: JWT_SECRET=correct-horse-battery; export JWT="TOKEN"\n{"iss":"joe"}',
      'paste: client_secret=8fba33e1f0c4&client_assertion=TOKEN&x=1\n{"iss":"joe"}',
    ],
    accepted: [
      'paste: Authorization: Bearer TOKEN\n{"iss":"joe"}',
      'paste: -H "authorization: bearer TOKEN"\n{"iss":"joe"}',
    ],
  },
  *check(token, circumstances) {
    const { before = '', after = '' } = circumstances.around ?? {};
    const text = `${before} ${after}`;
    const name = /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text)
      ? 'a private key'
      : /\b((?:\w+_)?(?:jwt|client|signing|app|session|token)_?secret(?:_?key)?)["']?\s{0,3}[=:]\s{0,3}["']?(?=[^\s"'<>${}*&]{6})/i.exec(
          text,
        )?.[1];
    if (name === undefined) return;
    yield {
      span: token.excerpt.span,
      message: `Right beside the token stands ${shown(name)}. It stays in this page, but take it out before the text is sent to anybody: with it, others can make tokens, or ask for them.`,
    };
  },
};
