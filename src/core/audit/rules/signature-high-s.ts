import type { Rule } from '../rule.ts';
import { numbersOf } from '../reading/signature-numbers.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureHighS: Rule = {
  id: 'signature-high-s',
  title: 'The larger of two equal signatures',
  severity: 'info',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 8812', section: '3.2' },
  why: 'With s, the number n - s signs the same text; libraries made for Bitcoin take only the smaller of the two.',
  confidence: 'likely',
  remedy: 'Let the signer write the smaller one: n - s in place of s where s is above half of n.',
  fine: 'The specification asks for neither; receivers that follow it alone take both.',
  examples: {
    flagged: ['{"alg":"ES256K"} {} ~bytes:noise*32,fe,noise*31'],
    accepted: ['{"alg":"ES256K"} {}', '{"alg":"ES256"} {} ~bytes:noise*32,fe,noise*31'],
  },
  *check(token) {
    const reading = readSignature(token);
    if (reading?.algorithm.name !== 'ES256K' || reading.form !== 'plain') return;
    const s = numbersOf(reading).find(({ name }) => name === 's');
    if (!s || s.value * 2n <= s.order || s.value >= s.order) return;
    yield {
      span: reading.part.excerpt.span,
      message:
        'In this signature s is above half of the order of the curve. RFC 8812 allows that, but libraries made for Bitcoin and the AT Protocol refuse it: they want the smaller of the two values that sign the same text.',
    };
  },
};
