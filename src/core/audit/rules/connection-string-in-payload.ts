import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { oddTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const address = /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s/?#:@"']{0,100}:[^\s/?#@"'{}<>$]{1,100}@[^\s/]/i;
const settings = /(?:^|;)\s*(?:password|pwd)\s*=\s*[^;\s{}<>$*]{3,}/i;

export const connectionStringInPayload: Rule = {
  id: 'connection-string-in-payload',
  title: 'A password in an address that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'An address with a user name and password opens the database or service to everybody who can reach it.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take it out, and change the password.',
  fine: 'The password may be a placeholder.',
  examples: {
    flagged: [
      '{"iss":"joe","db":"postgres://app:s3cr3t@db.internal.example:5432/main","exp":1795092600}',
      '{"iss":"joe","dsn":"Server=db;Database=main;User Id=app;Password=s3cr3t;","exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","db":"postgres://db.internal.example/main","url":"https://a.example/@user:x","exp":1795092600}',
    ],
  },
  *check(token) {
    for (const one of firstFew(oddTexts(token), ({ text }) => address.test(text) || settings.test(text)))
      yield findingIn(
        one,
        `${one.path()} is an address with a password in it. The payload is signed, not encrypted: whoever sees the token can read it. Take it out, and change the password.`,
      );
  },
};
