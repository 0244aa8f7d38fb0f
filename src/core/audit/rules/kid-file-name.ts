import { findingAt, textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../words/shown.ts';

export const kidFileName: Rule = {
  id: 'kid-file-name',
  title: 'A key ID that is a file name',
  severity: 'info',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7515', section: '4.1.4' },
  why: 'Where kid is opened as a file, whoever writes a token chooses the file.',
  confidence: 'guess',
  remedy: 'Let the receiver look kid up in a list of names, and never build a path of it.',
  fine: 'A name may end like a file and never be opened as one.',
  examples: {
    flagged: ['{"alg":"RS256","kid":"private.pem"} {}', '{"alg":"HS256","kid":"keys/2026.key"} {}'],
    accepted: ['{"alg":"RS256","kid":"2026.1"} {}', '{"alg":"RS256","kid":"https://a.example/key.pem"} {}'],
  },
  *check(token) {
    const found = textIn(token, 'kid');
    if (!found || found.text.length > 200 || found.text.includes('://')) return;
    if (!/\.(?:pem|key|crt|cer|der|p8|p12|pfx|jwk|jwks|pub)$/i.test(found.text)) return;
    yield findingAt(
      found,
      `kid is ${shown(found.text, 80)}, the name of a file. If the receiver opens a file of that name, whoever writes a token chooses which; a name that is compared only is safe.`,
    );
  },
};
