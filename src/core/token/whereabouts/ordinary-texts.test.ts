import { expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { textsWithoutTokens } from '../../text/fixtures/ordinary-texts.ts';
import { parse } from '../reading/parse.ts';
import { withPlaces } from './with-places.ts';

it('in no ordinary text a token is found', () => {
  expect(textsWithoutTokens.length).toBeGreaterThan(400);
  const found = textsWithoutTokens.flatMap((text) =>
    withPlaces(text).map(({ excerpt, context }) => `${context}: ${excerpt.text.slice(0, 60)} in ${text.slice(0, 80)}`),
  );
  expect(found).toEqual([]);
});

it('no ordinary text is taken for a token as a whole', () => {
  const kinds = textsWithoutTokens.map((text) => `${parse(excerptOf(text)).kind}: ${text.slice(0, 80)}`);
  expect(kinds.filter((kind) => !kind.startsWith('not-a-token'))).toEqual([]);
});
