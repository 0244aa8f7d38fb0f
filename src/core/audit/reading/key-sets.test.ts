import { expect, it } from 'vitest';
import { privateSet, publicSet } from '../../keys/fixtures/rfc7517.ts';
import { readKeys } from '../../keys/reading/read-keys.ts';
import { keySets } from './key-sets.ts';

const [one, other] = [readKeys(publicSet).keys, readKeys(privateSet).keys];

it('tells one set from the next by where their keys stood', () => {
  expect(keySets([...one, ...other])).toEqual([one, other]);
});

it('takes keys that came alone for no set', () => {
  const alone = readKeys('{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}').keys;
  expect(keySets([...alone, ...one, ...alone])).toEqual([one]);
  expect(keySets()).toEqual([]);
});

it('keeps fetched keys apart from pasted ones', () => {
  const fetched = readKeys(publicSet, { source: 'fetched' }).keys;
  expect(keySets([...one.slice(0, 1), ...fetched.slice(1)]).map((set) => set.length)).toEqual([1, 1]);
});
