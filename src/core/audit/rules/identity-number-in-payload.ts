import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts, type ReadableText } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const names =
  /^(?:ssn|socialsecurity(?:number|no)?|socialinsurancenumber|nationalid(?:number)?|nationalidentificationnumber|personalidentifier|passport(?:number|no)|taxid|taxnumber|steuerid|nino|personnummer|cpf|aadhaar(?:number)?|bsn|codicefiscale|idcardnumber|identitycardnumber|driver?s?licen[cs]e(?:number)?)$/;

export const identityNumberInPayload: Rule = {
  id: 'identity-number-in-payload',
  title: 'An identity number that anyone can read',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'Numbers of identity cards, passports and social security are used to pass for somebody, and cannot be changed easily.',
  confidence: 'likely',
  remedy: 'Leave it out, or encrypt the token.',
  fine: 'Some services of the state are built on them, and encrypt the way.',
  examples: {
    flagged: [
      '{"sub":"1","ssn":"123-45-6789","exp":1795092600}',
      '{"sub":"1","person":{"passport_number":"C01X00T47"},"exp":1795092600}',
    ],
    accepted: ['{"sub":"1","ssn":"verified","tin":"12","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), isNumber))
      yield findingIn(
        one,
        `${one.path()} seems to be an identity number of a person. The payload is signed, not encrypted: whoever sees the token can read it.`,
      );
  },
};

const isNumber = ({ text, name, isDisclosed }: ReadableText): boolean =>
  !isDisclosed && names.test(name) && text.length < 30 && text.replace(/\D/g, '').length >= 4;
