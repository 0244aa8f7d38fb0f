import { expect, it } from 'vitest';
import { claimNamed } from './claims.ts';
import { commonClaims } from './common-claims.ts';
import { firstValue } from './first-value.ts';

it('every common claim is known, and named once', () => {
  expect(commonClaims.filter((name) => claimNamed(name) === undefined)).toEqual([]);
  expect(new Set(commonClaims).size).toBe(commonClaims.length);
});

it.each([
  ['exp', '13600'],
  ['iat', '10000'],
  ['jti', '"random"'],
  ['roles', '[]'],
  ['cnf', '{}'],
  ['email_verified', 'false'],
  ['sub', '""'],
  ['tenant', '""'],
  ['__proto__', '""'],
])('%s begins as %s', (name, json) => {
  expect(firstValue(name, { now: 10_000, id: 'random' })).toBe(json);
});
