import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gather } from './gather.ts';
import { specifications } from '../../core/registry/specifications.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { parse } from '../../core/token/reading/parse.ts';
import type { Diagnostic } from '../../core/audit/rule.ts';
import { compareTokens } from '../../core/audit/across/compare-tokens.ts';
import { comparisons } from '../../core/audit/across/index.ts';

const { signal } = new AbortController();
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (header: object, claims: object, signature: Buffer = randomBytes(64)): string =>
  `${encoded(header)}.${encoded(claims)}.${signature.toString('base64url')}`;
const jwe = (iv: Buffer, more: object = {}): string =>
  [
    encoded({ alg: 'dir', enc: 'A256GCM', ...more }),
    '',
    ...[iv, randomBytes(30), randomBytes(16)].map((part) => part.toString('base64url')),
  ].join('.');

/** What comparing says of the first of some tokens in one paste. */
async function said(...tokens: readonly string[]): Promise<readonly Diagnostic[]> {
  const text = tokens.join('\n');
  expect(findTokens(text)).toHaveLength(tokens.length);
  return saidOf(text);
}

/** What comparing says of the first token in a text. */
async function saidOf(text: string): Promise<readonly Diagnostic[]> {
  const parsed = findTokens(text).map((sighting) => ({ ...sighting, token: parse(sighting.excerpt) }));
  const [one, ...others] = await gather(parsed, signal);
  return one ? compareTokens(one, others, comparisons) : [];
}
const idsIn = async (text: string): Promise<readonly string[]> => (await saidOf(text)).map(({ id }) => id);
const ids = async (...tokens: readonly string[]): Promise<readonly string[]> =>
  (await said(...tokens)).map(({ id }) => id);

const es256 = { alg: 'ES256', typ: 'JWT' };
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = pair.publicKey.export({ format: 'jwk' });
const jkt = createHash('sha256')
  .update(JSON.stringify({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y }))
  .digest('base64url');
const access = token({ alg: 'ES256', typ: 'at+jwt' }, { scope: 'a', cnf: { jkt } });
const sha256 = createHash('sha256').update(access).digest();
const proof = (ath: string): string =>
  token({ alg: 'ES256', typ: 'dpop+jwt', jwk }, { htm: 'GET', htu: 'https://a', ath });

describe('the registry of comparisons', () => {
  it('has every file, sorted, with a known specification', () => {
    const folder = fileURLToPath(new URL('../../core/audit/across/', import.meta.url));
    const others = new Set([
      'index',
      'gathered',
      'comparison',
      'compare-tokens',
      'is-access-token',
      'pairing',
      'status-reading',
    ]);
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => !others.has(name));
    expect(comparisons.map(({ id }) => id)).toEqual(files.sort());
    for (const { reference, remedy } of comparisons) {
      expect(specifications.get(reference.specification)?.address).toMatch(/^https:/);
      expect(remedy).toMatch(/^[A-Z].*\.$/);
    }
  });
});

const sign = (claims: object): string => {
  const input = `${encoded(es256)}.${encoded(claims)}`;
  const signature = createSign('sha256').update(input).sign({ key: pair.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
};

describe('signatures', () => {
  const r = randomBytes(32);
  const with_ = (): Buffer => Buffer.concat([r, randomBytes(32)]);

  it('with one r over two contents give the key away', async () => {
    const [finding] = await said(token(es256, { n: 1 }, with_()), token(es256, { n: 2 }, with_()));
    expect(finding).toMatchObject({ id: 'same-ecdsa-nonce', severity: 'error' });
    expect(finding?.message).toContain('is that of token 2');
  });

  it('of two curves, over one content, or all zero, do not', async () => {
    expect(await ids(token(es256, { n: 1 }, with_()), token({ alg: 'ES256K' }, { n: 2 }, with_()))).toEqual([]);
    expect(await ids(token(es256, { n: 1 }, with_()), token(es256, { n: 1 }, with_()))).toEqual([]);
    const zero = Buffer.alloc(64);
    expect(await ids(token(es256, { n: 1 }, zero), token(es256, { n: 2 }, zero))).toEqual(['same-signature']);
  });

  it('made by a real key differ in r', async () => {
    expect(await ids(sign({ n: 1 }), sign({ n: 2 }))).toEqual([]);
  });

  it('that are the same over two contents are found, and point at both', async () => {
    const signature = randomBytes(32);
    const first = token({ alg: 'HS256' }, { n: 1 }, signature);
    const [finding] = await said(first, token({ alg: 'HS256' }, { n: 2 }, signature));
    expect(finding).toMatchObject({ id: 'same-signature', other: { end: expect.any(Number) } });
    expect(finding?.span.end).toBe(first.length);
  });
});

describe('initialization vectors', () => {
  const iv = randomBytes(12);

  it('that are used twice with dir are found', async () => {
    expect(await ids(jwe(iv), jwe(iv))).toEqual(['same-gcm-iv']);
  });

  it('are fine where they, the keys or the ways differ', async () => {
    expect(await ids(jwe(iv), jwe(randomBytes(12)))).toEqual([]);
    expect(await ids(jwe(iv, { kid: 'a' }), jwe(iv, { kid: 'b' }))).toEqual([]);
    expect(await ids(jwe(iv, { alg: 'A256KW' }), jwe(iv, { alg: 'A256KW' }))).toEqual([]);
  });
});

const messages = async (...tokens: readonly string[]): Promise<readonly string[]> =>
  (await said(...tokens)).map(({ id, message }) => `${id}: ${message}`);

describe('a token and its status list', () => {
  const uri = 'https://issuer.example/statuslists/1';
  // Token Status List, "Status List with 2-Bit Status Values in JSON format".
  const bytes = Uint8Array.from([0xc9, 0x44, 0xf9]);
  const listOf = (sub: string): string =>
    token(
      { alg: 'ES256', typ: 'statuslist+jwt' },
      { sub, iat: 1, status_list: { bits: 2, lst: deflateSync(bytes).toString('base64url') } },
    );
  const referring = (idx: number): string => token(es256, { iss: 'a', status: { status_list: { idx, uri } } });
  it.each([
    [0, 'status-not-valid', '1, INVALID'],
    [1, 'status-not-valid', '2, SUSPENDED'],
    [2, 'status-in-list', '0, VALID'],
    [3, 'status-in-list', '3, a status whose meaning'],
    [7, 'status-not-valid', '1, INVALID'],
    [9, 'status-not-valid', '2, SUSPENDED'],
    [12, 'status-beyond-list', 'has 12 statuses, with the indices 0 to 11'],
  ])('are laid side by side: index %i', async (index, id, words) => {
    const found = await messages(referring(index), listOf(uri));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${id}: `);
    expect(found[0]).toContain(words);
  });

  it('are told on the list, too', async () => {
    expect(await messages(listOf(uri), referring(1), referring(2))).toEqual([
      'status-in-list: Token 2 has index 1 in this list of 12. Its status is 2, SUSPENDED, so it must not be accepted for now.',
      'status-in-list: Token 3 has index 2 in this list of 12. Its status is 0, VALID.',
    ]);
  });

  it('that do not belong together are told on both', async () => {
    const other = listOf('https://issuer.example/statuslists/2');
    expect(await ids(referring(1), other)).toEqual(['status-list-of-other']);
    expect(await ids(other, referring(1))).toEqual(['status-list-of-other']);
    expect(await ids(referring(1), other, listOf(uri))).toEqual(['status-not-valid']);
  });

  it('are left alone where the list cannot be read', async () => {
    const damaged = token({ alg: 'ES256', typ: 'statuslist+jwt' }, { sub: uri, status_list: { bits: 1, lst: 'AAAA' } });
    expect(await ids(referring(1), damaged)).toEqual([]);
  });
});

describe('ids', () => {
  it('of one issuer are given once', async () => {
    const one = token(es256, { iss: 'a', jti: '1', n: 1 });
    expect(await ids(one, token(es256, { iss: 'a', jti: '1', n: 2 }))).toEqual(['same-jti']);
    expect(await ids(one, token(es256, { iss: 'b', jti: '1' }))).toEqual([]);
  });
});

const idToken = (at_hash: string): string => token(es256, { sub: 'a', nonce: 'n', at_hash });

/** The access token as a command sends it, with a proof for a method and an address. */
const sent = (htu: string, htm = 'GET'): string => {
  const right = token({ alg: 'ES256', typ: 'dpop+jwt', jwk }, { htm, htu, ath: sha256.toString('base64url') });
  return `curl https://api.example/orders -H 'Authorization: DPoP ${access}' -H 'DPoP: ${right}'`;
};

describe('tokens that belong together', () => {
  const half = sha256.subarray(0, 16).toString('base64url');

  it('are quiet', async () => {
    expect(await ids(idToken(half), access)).toEqual([]);
    expect(await ids(proof(sha256.toString('base64url')), access)).toEqual([]);
    expect(await ids(access, proof(sha256.toString('base64url')))).toEqual([]);
  });

  it('and those that do not are told apart', async () => {
    expect(await ids(idToken(randomBytes(16).toString('base64url')), access)).toEqual(['at-hash-differs']);
    expect(await ids(proof(randomBytes(32).toString('base64url')), access)).toEqual(['proof-of-other-token']);
    const other = token({ alg: 'ES256', typ: 'at+jwt' }, { scope: 'a', cnf: { jkt: 'x'.repeat(43) } });
    expect(await ids(other, proof('a'))).toEqual(['bound-to-other-key', 'proof-of-other-token']);
  });

  it('are told apart on either of the two', async () => {
    const [half, ath] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')];
    expect(await ids(access, idToken(half))).toEqual(['at-hash-differs']);
    expect(await ids(access, proof(ath))).toEqual(['proof-of-other-token']);
    const other = token({ alg: 'ES256', typ: 'at+jwt' }, { scope: 'a', cnf: { jkt: 'x'.repeat(43) } });
    expect(await ids(proof(ath), other)).toEqual(['bound-to-other-key', 'proof-of-other-token']);
    expect(await ids(proof(ath), other, access)).toEqual(['proof-of-other-token']);
  });

  it('need the hash of the access token in the proof', async () => {
    const bare = (htu: string): string => token({ alg: 'ES256', typ: 'dpop+jwt', jwk }, { htm: 'GET', htu });
    expect(await ids(access, bare('https://a'))).toEqual(['proof-without-token-hash']);
    expect(await ids(bare('https://a'), access)).toEqual(['proof-without-token-hash']);
    expect(await ids(bare('https://as.example/token'), access)).toEqual([]);
    expect(await ids(bare('https://a'), token(es256, { scope: 'a' }))).toEqual([]);
  });

  it('may both be sent to another place than the proof was made for', async () => {
    expect(await idsIn(sent('https://api.example/orders'))).toEqual([]);
    const [finding] = await saidOf(sent('http://api.example/orders'));
    expect(finding).toMatchObject({ id: 'proof-of-other-request', severity: 'error' });
    expect(finding?.message).toMatch(/htu is http:\/\/api.*goes to https:\/\/api/);
    expect(await idsIn(sent('https://api.example/orders', 'POST'))).toEqual(['proof-of-other-request']);
  });

  it('say nothing where the other one is not there', async () => {
    expect(await ids(idToken('x'), token(es256, { sub: 'b' }))).toEqual([]);
    expect(await ids(proof('x'), token(es256, { sub: 'b' }))).toEqual([]);
  });
});
