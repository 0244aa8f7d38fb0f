import { allIn, findingAt, readablePayloadOf } from '../found.ts';
import type { Rule } from '../rule.ts';

const personal =
  /^(?:(?:given_|family_|middle_|birth_(?:given|family|middle)_)?name|email|phone_number|msisdn|birthdate|place_of_birth|nationalities|gender|address)$/;

export const readableByAnyone: Rule = {
  id: 'readable-by-anyone',
  title: 'Personal data that anyone can read',
  severity: 'hint',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A signature hides nothing: whoever sees the token can read its claims.',
  confidence: 'likely',
  remedy: 'Leave out what the receiver does not need, or encrypt the token.',
  fine: 'An ID token tells its client who the user is: that is its purpose.',
  examples: { flagged: ['{"sub":"1","email":"ada@example.com"}'], accepted: ['{"sub":"1","username":"ada"}'] },
  *check(token) {
    const found = allIn(readablePayloadOf(token)).filter(
      ({ name, value }) => personal.test(name) && value.type !== 'null',
    );
    const [first] = found;
    if (!first) return;
    const names = [...new Set(found.map(({ name }) => name))];
    yield findingAt(
      first,
      `${names.join(', ')}: the payload is signed, not encrypted, so whoever gets hold of the token can read this. Keep it out of addresses and logs.`,
    );
  },
};
