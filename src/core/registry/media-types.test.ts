import { describe, expect, it } from 'vitest';
import { typeNamed } from './media-types.ts';

describe('typeNamed', () => {
  it.each([
    ['JWT', 'JSON Web Token'],
    ['at+jwt', 'OAuth 2.0 access token'],
    ['at+JWT', 'OAuth 2.0 access token'],
    ['application/at+jwt', 'OAuth 2.0 access token'],
    ['APPLICATION/DPoP+JWT', 'DPoP proof'],
    ['dc+sd-jwt', 'SD-JWT credential'],
    ['JOSE+JSON', 'JOSE, JSON form'],
    ['passport', 'PASSporT of a call'],
  ])('%s: %s', (type, title) => {
    expect(typeNamed(type)).toBe(title);
  });

  it.each(['', 'application/', 'text/jwt', 'constructor', 'x'.repeat(100_000)])(
    '%.20s stands for nothing known',
    (type) => {
      expect(typeNamed(type)).toBeUndefined();
    },
  );
});
