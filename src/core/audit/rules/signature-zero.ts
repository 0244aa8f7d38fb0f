import type { Rule } from '../rule.ts';
import { numbersOf } from '../reading/signature-numbers.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureZero: Rule = {
  id: 'signature-zero',
  title: 'A signature with a zero in it',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.4' },
  why: 'With r or s zero the equation of ECDSA can hold for every text and every key: Java 15 to 18 accepted such signatures (CVE-2022-21449).',
  confidence: 'certain',
  remedy: 'Refuse the token: it is an attack, or a placeholder. Bring Java up to date where it checks tokens.',
  examples: {
    flagged: ['{"alg":"ES256"} {} ~bytes:00*64', '{"alg":"ES384"} {} ~bytes:00*48,noise*48'],
    accepted: ['{"alg":"ES256"} {}', '{"alg":"HS256"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    const zeros = reading ? numbersOf(reading).filter(({ name, value }) => name !== 'S' && value === 0n) : [];
    if (!reading || zeros.length === 0) return;
    const names = zeros.map(({ name }) => name);
    yield {
      span: reading.part.excerpt.span,
      message: `In this signature ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} zero. ECDSA wants both numbers to be 1 at least (FIPS 186-5 §6.4.2), and no key makes such a one: a receiver that checks that must refuse it, and one that does not could take any text.`,
    };
  },
};
