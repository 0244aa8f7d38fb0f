import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { readPart } from '../../token/part/read-part.ts';
import { smallestSkew } from './smallest-skew.ts';

const skewOf = (claims: string, now: number): number | undefined =>
  smallestSkew(readPart('payload', excerptOf(Buffer.from(claims).toString('base64url'))), now);

describe('the smallest skew', () => {
  it.each([
    ['{"exp":100}', 99, 0],
    ['{"exp":100}', 100, 1],
    ['{"exp":100}', 145, 46],
    ['{"nbf":100}', 40, 60],
    ['{"exp":100,"nbf":200}', 150, 51],
    ['{"iat":100.5,"exp":300}', 90, 11],
    ['{"sub":"ada"}', 5, undefined],
    ['{"exp":"100"}', 145, undefined],
    ['{"exp":1e300}', 145, undefined],
    ['{"exp":1795089600000}', 145, undefined],
  ])('of %s at %i is %s', (claims, now, skew) => {
    expect(skewOf(claims, now)).toBe(skew);
  });
});
