import { findingIn } from '../reading/finding-in.ts';
import { firstFew } from '../words/first-few.ts';
import { readableTexts } from '../reading/readable-texts.ts';
import type { Rule } from '../rule.ts';

export const bankAccountInPayload: Rule = {
  id: 'bank-account-in-payload',
  title: 'A bank account that anyone can read',
  severity: 'info',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'An IBAN tells where somebody banks, and serves to trick them or their bank.',
  confidence: 'likely',
  remedy: 'Leave it out, or encrypt the token.',
  fine: 'Those who get the token may know the account anyway.',
  examples: {
    flagged: ['{"sub":"1","account":"GB82 WEST 1234 5698 7654 32","exp":1795092600}'],
    accepted: ['{"sub":"1","account":"GB83 WEST 1234 5698 7654 32","exp":1795092600}'],
  },
  *check(token) {
    for (const one of firstFew(
      readableTexts(token),
      ({ text }) => text.length >= 15 && text.length < 45 && isIban(text),
    ))
      yield findingIn(
        one,
        `${one.path()} is an IBAN (its check digits are right) of ${one.text.slice(0, 2)}, ending in ${one.text.replaceAll(' ', '').slice(-4)}. Whoever sees the token can read it.`,
      );
  },
};

/** Whether a text is an IBAN by its form and its check digits (ISO 13616, ISO 7064 mod 97-10). */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length > 34 || !/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain)) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) rest = Number(`${rest}${parseInt(character, 36)}`) % 97;
  return rest === 1;
}
