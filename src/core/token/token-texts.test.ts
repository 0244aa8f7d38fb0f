import { expect, it } from 'vitest';
import { excerptOf } from '../text/excerpt.ts';
import { encoded } from './fixtures/paste-tokens.ts';
import { parse } from './reading/parse.ts';
import { tokenTexts } from './token-texts.ts';

function read(payload: string): readonly string[] {
  const jws = parse(excerptOf(`eyJhbGciOiJIUzI1NiJ9.${encoded(payload)}.AAAA`));
  return jws.kind === 'jws' ? tokenTexts(jws).map(({ text }) => text) : [];
}

it('names every string of header and payload by where it stands', () => {
  const header = { alg: 'HS256', kid: 'k1' };
  const payload = { iss: 'a', exp: 1, aud: ['b', 'c'], realm: { roles: [{ name: 'd' }], on: true } };
  const jws = parse(excerptOf(`${encoded(JSON.stringify(header))}.${encoded(JSON.stringify(payload))}.AAAA`));
  if (jws.kind !== 'jws') throw new Error(jws.kind);
  expect(tokenTexts(jws).map(({ where, text }) => `${where}: ${text}`)).toEqual([
    'the header parameter “alg”: HS256',
    'the header parameter “kid”: k1',
    'the claim “iss”: a',
    'the claim “aud”: b',
    'the claim “aud”: c',
    'the claim “realm”: d',
  ]);
});

it('has nothing to say of a payload that is no object, and does not go deeper than anybody nests', () => {
  expect(read('not JSON')).toEqual(['HS256']);
  expect(read(`{"a":${'['.repeat(100)}"x"${']'.repeat(100)}}`)).toEqual(['HS256']);
});
