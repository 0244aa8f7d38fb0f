import type { Rule } from '../rule.ts';
import { numbersOf } from '../reading/signature-numbers.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureBeyondOrder: Rule = {
  id: 'signature-beyond-order',
  title: 'A signature with a number out of range',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.4' },
  why: 'r and s are counted modulo the order of the curve: one that is not below it was altered, or is of another algorithm.',
  confidence: 'certain',
  remedy: 'Copy the token once more; else look at which algorithm and curve it was signed with.',
  examples: {
    flagged: ['{"alg":"ES256"} {} ~bytes:ff*32,noise*32', '{"alg":"EdDSA"} {} ~bytes:noise*32,ff*32'],
    accepted: ['{"alg":"ES256"} {}', '{"alg":"Ed25519"} {}', '{"alg":"ES512"} {}', '{"alg":"Ed448"} {}'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (!reading || reading.form !== 'plain') return;
    const beyond = numbersOf(reading).filter(({ value, order }) => value >= order);
    const [first] = beyond;
    if (!first) return;
    const names = beyond.map(({ name }) => name);
    const source = first.name === 'S' ? 'RFC 8032 §5.1.7' : 'FIPS 186-5 §6.4.2';
    yield {
      span: reading.part.excerpt.span,
      message: `In this signature ${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not below the order of the curve of ${reading.algorithm.name}, so every receiver must refuse it (${source}). Was it altered, or is alg another one?`,
    };
  },
};
