import { describe, expect, it } from 'vitest';
import { base64url } from '../../crypto/fixtures/reading.ts';
import { createHmac } from 'node:crypto';
import { judgedDirectly } from '../fixtures/judged-directly.ts';

const secret = '0123456789abcdef0123456789abcdef';
const k = Buffer.from(secret).toString('base64url');

function hs256(header: object, payload: string): string {
  const input = `${base64url({ alg: 'HS256', typ: 'JWT', ...header })}.${Buffer.from(payload).toString('base64url')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

/** Tokens with keys under which the bytes match, and which jose refuses all the same: none may look valid. */
const pairs: readonly (readonly [name: string, paste: string, key: string, gate: string, words: RegExp])[] = [
  ['a JWT whose payload is an array', hs256({}, '[1]'), secret, 'structure', /payload/],
  [
    'a key set without the key that the token names',
    hs256({ kid: 'B' }, '{"exp":2000000000}'),
    JSON.stringify({ keys: [{ kty: 'oct', k, kid: 'A' }] }),
    'signature',
    /another kid/,
  ],
  [
    'a small-order Ed25519 key, under which one signature matches every message',
    `${base64url({ alg: 'EdDSA' })}.e30.AQ${'A'.repeat(84)}`,
    `{"kty":"OKP","crv":"Ed25519","x":"AQ${'A'.repeat(41)}"}`,
    'signature',
    /key cannot be used/,
  ],
  [
    'a key that is for another algorithm',
    hs256({}, '{"exp":2000000000}'),
    JSON.stringify({ kty: 'oct', k, alg: 'HS512' }),
    'signature',
    /another algorithm/,
  ],
];

describe('a token and a key that jose refuses', () => {
  it.each(pairs)('%s', async (_, paste, key, id, words) => {
    const { outcome, gates } = (await judgedDirectly({ paste, key, now: 1_795_000_000 }))?.judgement ?? { gates: [] };
    expect(outcome).toMatch(/^(?:undecided|rejected)$/);
    const gate = gates.find((one) => one.id === id);
    expect(gate?.state).not.toBe('pass');
    expect(gate?.words).toMatch(words);
  });
});
