import { describe, expect, it } from 'vitest';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { toJwksText, toJwkText, toPemText } from '../keys/export-key.ts';
import { generateKeyOfKind } from '../keys/generate-key.ts';
import { keyKinds } from '../../core/keys/key-kind.ts';
import { publicKeysOf } from './shared-key.ts';
import { thumbprint } from '../keys/thumbprint.ts';

const signal = new AbortController().signal;
const hidden = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'] as const;

const publicText = async (text: string): Promise<string | undefined> => (await publicKeysOf(readKeys(text).keys)).text;

describe.each([...keyKinds].filter(([name]) => name !== 'RSA 4096' && name !== 'RSA 3072'))('%s', (_, kind) => {
  it('is published without anything of its private half, as a JWK and as PEM', async () => {
    const made = await generateKeyOfKind(kind, { kid: { kid: 'mine' } }, signal);
    if (!made.ok) throw new Error(made.problem);
    const key = made.value;
    for (const text of [toJwkText(key), await toPemText(key)]) {
      if (text === undefined) continue;
      const open = await publicText(text);
      if (kind.kty === 'oct') return expect(open).toBeUndefined();
      const members: unknown = JSON.parse(open ?? '');
      for (const name of hidden) {
        expect(members).not.toHaveProperty(name);
        const number = key.material[name];
        if (number !== undefined && number.length > 8) expect(open).not.toContain(number);
      }
      const [read] = readKeys(open ?? '').keys;
      expect(read && (await thumbprint(read))).toBe(await thumbprint(key));
    }
    return undefined;
  });
});

it('a public key that stands beside private numbers is written from its public ones alone', async () => {
  const made = await generateKeyOfKind({ kty: 'RSA', bits: 2048 }, {}, signal);
  if (!made.ok) throw new Error(made.problem);
  const { d: _, ...left } = made.value.material;
  const text = await publicText(JSON.stringify({ ...left, note: 'between us', key_ops: ['verify'] }));
  expect(Object.keys(JSON.parse(text ?? '')).toSorted()).toEqual(['e', 'key_ops', 'kty', 'n']);
});

it('of several keys those that can be published are, and what a private key is for is left out', async () => {
  const kinds = [
    { kty: 'EC', crv: 'P-256' },
    { kty: 'OKP', crv: 'Ed25519' },
    { kty: 'oct', bits: 256 },
  ] as const;
  const all = await Promise.all(kinds.map((kind) => generateKeyOfKind(kind, {}, signal)));
  const keys = all.flatMap((made) => (made.ok ? [{ ...made.value, operations: ['sign'] }] : []));
  const set: unknown = JSON.parse((await publicText(toJwksText(keys))) ?? '');
  expect(set).toEqual({
    keys: [expect.objectContaining({ crv: 'P-256' }), expect.objectContaining({ crv: 'Ed25519' })],
  });
  expect(JSON.stringify(set)).not.toContain('sign');
  expect(await publicKeysOf([])).toEqual({ text: undefined, keys: [] });
});
