import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const crypt =
  /^(?:\$2[abxy]\$\d\d\$|\$argon2(?:id|i|d)\$|\$scrypt\$|\$[156]\$.{0,16}\$|\$apr1\$|\$y\$|\{SSHA\}|\{bcrypt\}|pbkdf2[_:](?:sha|\w+\$)|scrypt:\d)/;

export const passwordHashInPayload: Rule = {
  id: 'password-hash-in-payload',
  title: 'A password hash that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'With the hash, a password can be guessed at leisure, out of reach of every limit that the server sets.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take it out: no receiver needs it. Let the user choose a new password.',
  examples: {
    flagged: [
      '{"sub":"1","hash":"$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW","exp":1795092600}',
      '{"sub":"1","password_md5":"5f4dcc3b5aa765d61d8327deb882cf99","exp":1795092600}',
    ],
    accepted: ['{"sub":"1","hash":"5f4dcc3b5aa765d61d8327deb882cf99","price":"$2","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), isHash))
      yield findingIn(
        one,
        `${one.path()} looks like the hash of a password. Whoever sees the token can try passwords against it, as fast as a machine can. No receiver needs it: take it out.`,
      );
  },
};

const isHash = ({ text, name }: ReadableText): boolean =>
  crypt.test(text) ||
  (/pass(?:word|wd|phrase)|^pwd?h?a?s?h?$/.test(name) &&
    /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i.test(text));
