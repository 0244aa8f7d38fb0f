import { expect, it } from 'vitest';
import { unwiseDisclosures } from './unwise-disclosures.ts';

const paths = (typ?: string): readonly string[] =>
  unwiseDisclosures(
    [
      ['iss'],
      ['aud'],
      ['aud', 0],
      ['exp'],
      ['nbf'],
      ['cnf'],
      ['cnf', 'jwk'],
      ['name'],
      ['a', 'exp'],
      ['vct'],
      ['status', 'status_list'],
    ],
    typ,
  ).map(({ path }) => path.join('/'));

it('what a receiver needs to judge the token had better stay plain (RFC 9901 §9.7)', () => {
  expect(paths()).toEqual(['iss', 'aud', 'exp', 'nbf', 'cnf', 'cnf/jwk']);
  expect(unwiseDisclosures([['exp']])[0]?.why).toBe(
    'A holder could leave “exp” out. Without it the token never expires for a receiver (RFC 9901 §9.7).',
  );
});

it('a credential has more of that', () => {
  expect(paths('dc+sd-jwt')).toEqual(['iss', 'aud', 'exp', 'nbf', 'cnf', 'cnf/jwk', 'vct', 'status/status_list']);
});
