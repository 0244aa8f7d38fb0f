import { expect, it } from 'vitest';
import { rfc7515A1 } from '../token/fixtures/paste-tokens.ts';
import { withPlaces } from '../token/whereabouts/with-places.ts';
import { textAround } from './text-around.ts';

const aroundIn = (text: string): string | undefined => textAround(text, withPlaces(text));

it('leaves out the tokens of a text', () => {
  expect(aroundIn(`jwt expired: ${rfc7515A1} at /api`)).toBe('jwt expired: … at /api');
  expect(aroundIn(rfc7515A1)).toBeUndefined();
});

it('leaves out tokens where they stand behind an encoding', () => {
  const encoded = Buffer.from(JSON.stringify({ access_token: rfc7515A1 })).toString('base64url');
  const around = aroundIn(`Cookie: sb-abc-auth-token=base64-${encoded}\nJsonWebTokenError: jwt malformed`);
  expect(around).toMatch(/^Cookie: sb-abc-auth-token=base64-[\w-]{20,26}….{0,4}\nJsonWebTokenError: jwt malformed$/);
});
