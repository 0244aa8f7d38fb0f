import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const names =
  /^(?:otp|totp|otpcode|totpcode|onetimecode|onetimepassword|pin|pincode|cvv|cvv2|cvc|cvc2|cardcode|mfacode|smscode|twofactorcode|verificationcode|resetcode|recoverycodes?|backupcodes?)$/;

export const oneTimeCodeInPayload: Rule = {
  id: 'one-time-code-in-payload',
  title: 'A code that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A PIN, one-time code or card code proves something only as long as nobody else knows it.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take the code out; let the receiver ask whether it was right.',
  fine: 'A code that was used up is of no use to anybody.',
  examples: {
    flagged: ['{"sub":"1","otp":"492817","exp":1795092600}', '{"sub":"1","card":{"cvv":123},"exp":1795092600}'],
    accepted: ['{"sub":"1","otp":true,"pin":"required","amr":["otp","pin"],"exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), isCode))
      yield findingIn(
        one,
        `${one.path()} looks like a PIN, a one-time code or the code of a card. Anyone who sees the token can read it, also somebody who should prove to know it.`,
      );
  },
};

const isCode = ({ text, name }: ReadableText): boolean =>
  names.test(name) && /^[A-Z\d]{3,10}(?:-[A-Z\d]{3,10})*$/i.test(text) && /\d/.test(text);
