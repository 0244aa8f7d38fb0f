import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { type ReadableText, readableTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

const kinds =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11})$/;
const grouped = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$|^3\d{3}([ -])\d{6}\2\d{5}$/;

/** Ids are as long: without groups only the name can tell. */
function isCard({ text, name }: ReadableText): boolean {
  if (text.length < 13 || text.length > 23 || !/^\d[\d -]+\d$/.test(text)) return false;
  const digits = text.replace(/[ -]/g, '');
  return kinds.test(digits) && isLuhn(digits) && (grouped.test(text) || /card|^pan$|^cc|payment/.test(name));
}

export const cardNumberInPayload: Rule = {
  id: 'card-number-in-payload',
  title: 'A card number that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'Payment rules forbid to keep card numbers in logs, and a token lands in many.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Put a reference of the payment provider in its place.',
  fine: 'Test numbers of payment providers look the same.',
  examples: {
    flagged: [
      '{"sub":"1","card":"4111 1111 1111 1111","exp":1795092600}',
      '{"sub":"1","payment":{"pan":"5555555555554444"},"exp":1795092600}',
    ],
    accepted: ['{"sub":"4111111111111111","run_id":"4111111111111111","card":"4111 1111 1111 1112","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(readableTexts(token), isCard))
      yield findingIn(
        one,
        `${one.path()} looks like the number of a payment card (its check digit is right), ending in ${one.text.slice(-4)}. Whoever sees the token can read it, and so can every log that it passes.`,
      );
  },
};

/** Whether the last digit checks the others (ISO/IEC 7812-1); digits only. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    const twice = digit * 2;
    sum += index % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
