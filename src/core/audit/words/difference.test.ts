import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

it.each([
  ['https://op.example', 'https://op.example/', /slash at the end.*token has none/],
  ['https://op.example/', 'https://op.example', /slash at the end.*token has it/],
  ['http://op.example', 'https://op.example', /scheme differs: http in the token, https expected/],
  ['https://OP.example', 'https://op.example', /letter case differs, first at character 9: "O" in the token, "o" exp/],
  ['https://op.example ', 'https://op.example', /the token has a space/],
  ['https://op.example', 'https://op\u200b.example', /what is expected has U\+200B zero-width space/],
  [
    '6f0c1c2e-9a1b-4c5d-8e7f-0a1b2c3d4e5f',
    'api://6f0c1c2e-9a1b-4c5d-8e7f-0a1b2c3d4e5f',
    /lacks "api:\/\/", which is expected in front/,
  ],
  ['https://op.example/realms/a', 'https://op.example', /has "\/realms\/a" behind/],
  ['https://op.example/v1', 'https://op.example/v2', /Only character 21 differs: "1" in the token, "2" exp/],
  ['https://op.examplle', 'https://op.example', /one character more: "l", character 18/],
  ['https://op.exmple', 'https://op.example', /lacks one character: "a" is expected as character 14/],
  ['https://op.exapmle', 'https://op.example', /characters 15 and 16 are exchanged: "pm" in the token, "mp"/],
  ['https://op.dev.example/x', 'https://op.prod.example/x', /one place: "dev" in the token, "prod" expected/],
  ['https://op.example/a%20b', 'https://op.example/a b', /percent-encoding differs, from character 21/],
  ['аpi', 'api', /Only character 1 differs: "а" \(U\+0430\) in the token, "a" exp/],
  ['"api"', 'api', /Only quotation marks differ: the token has them/],
  ['api', "'api'", /Only quotation marks differ: what is expected has them/],
  ['https://оp.example', 'https://op.example', /Only character 9 differs: "о" \(U\+043E\) in the token, "o" exp/],
])('%s against %s', (given, wanted, says) => {
  expect(differenceOf(given, wanted)).toMatch(says);
});

it.each([
  ['same', 'same'],
  ['a', 'https://api.example'],
  ['https://one.example/very/long/path', 'urn:other'],
])('has nothing to say of %s and %s', (given, wanted) => {
  expect(differenceOf(given, wanted)).toBeUndefined();
});

it('never throws, and says a whole sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.nat(4), (one, other, cut) => {
      for (const sentence of [differenceOf(one, other), differenceOf(one + other, one + other.slice(cut))])
        if (sentence !== undefined) expect(sentence).toMatch(/^[A-Z].*\.$/su);
    }),
  );
});
