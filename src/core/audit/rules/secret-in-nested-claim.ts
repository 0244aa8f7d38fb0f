import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

/** These have a rule of their own at the top of the payload. */
const plain = /^(?:password|passwd|secret|clientsecret|apikey|privatekey|refreshtoken|accesstoken)$/;
const more =
  /^(?:passphrase|userpassword|dbpassword|databasepassword|adminpassword|rootpassword|smtppassword|ldappassword|mypassword|plainpassword|apisecret|appsecret|consumersecret|sharedsecret|jwtsecret|signingsecret|signingkey|encryptionkey|masterkey|secretkey|secretaccesskey|awssecretaccesskey|webhooksecret|sessionsecret|totpsecret|otpsecret|mfasecret|seedphrase|mnemonic|recoveryphrase|securityanswer)$/;

const isSecret = ({ text, name, depth, isDisclosed }: ReadableText): boolean =>
  text.length >= 3 &&
  !/^(?:true|false|null|yes|no|\*+|x+|redacted|\[.*\])$/i.test(text) &&
  (more.test(name) || ((depth > 1 || isDisclosed) && plain.test(name)));

export const secretInNestedClaim: Rule = {
  id: 'secret-in-nested-claim',
  title: 'A secret further down that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A signature hides nothing, however deep in the payload it stands.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take the secret out of the token and replace it, for others may have read it.',
  fine: 'A name alone does not make a secret.',
  examples: {
    flagged: [
      '{"iss":"joe","user":{"name":"a","password":"hunter2"},"exp":1795092600}',
      '{"iss":"joe","passphrase":"correct horse","exp":1795092600}',
    ],
    accepted: ['{"iss":"joe","user":{"password_set":"yes","secret_question":"q"},"password":"x","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), isSecret))
      yield findingIn(
        one,
        `${one.path()} looks like a secret. The payload is signed, not encrypted: browsers, proxies and logs that see the token can read it. Take it out, and change the secret if the token has been used.`,
      );
  },
};
