import { createHmac, generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { jwsVectors } from '../vectors/jws-vectors.ts';
import { base64url, calm, jwsOf, keyOf, signingInputOf } from '../fixtures/reading.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { verify } from './verify.ts';

const outcome = (answer: Verification): string => (answer.verdict === 'unknown' ? answer.because : answer.verdict);
const check = async (token: string, keyText: string): Promise<Verification> =>
  verify(jwsOf(token), readKeys(keyText).keys, calm);
const whyOf = (answer: Verification): string => (answer.verdict === 'valid' ? '' : answer.why);

const hs256 = (header: object, secret: string): string => {
  const input = signingInputOf(header);
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const secret = 'a-string-secret-at-least-256-bits-long';
const token = hs256({ alg: 'HS256' }, secret);
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwkText = (key: typeof rsa.publicKey, more: object = {}): string =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...more });

describe('verify', () => {
  it.each(jwsVectors)('$id: $expect', async ({ token: published, key, expect: wanted }) => {
    const answer = await check(published, key);
    expect(outcome(answer)).toBe(wanted);
    if (wanted === 'invalid') expect(whyOf(answer)).toMatch(/^(?:The signature does not match|Your key, ).*JWK/);
  });

  it('names the key and the algorithm of a valid signature', async () => {
    expect(await check(token, secret)).toEqual({
      verdict: 'valid',
      key: keyOf(secret),
      algorithm: 'HS256',
      contradictions: [],
      notes: [],
      by: { by: 'jose' },
    });
  });

  it('verifies with the public half of a private key', async () => {
    const input = signingInputOf({ alg: 'RS256' });
    const signature = nodeSign('sha256', Buffer.from(input), rsa.privateKey).toString('base64url');
    const pem = String(rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const answer = await check(`${input}.${signature}`, pem);
    expect(answer).toMatchObject({ verdict: 'valid', key: { use: 'private' } });
  });
});

const set = (...kids: readonly string[]): string =>
  JSON.stringify({
    keys: kids.map((kid) => ({ kty: 'oct', kid, k: base64url(kid === 'right' ? secret : `${kid}${secret}`) })),
  });

describe('keys of a set', () => {
  it('tries the one that kid names first', async () => {
    const answer = await check(hs256({ alg: 'HS256', kid: 'right' }, secret), set('a', 'right', 'b'));
    expect(answer).toMatchObject({ verdict: 'valid', key: { kid: 'right' }, notes: [] });
    const wrong = await check(hs256({ alg: 'HS256', kid: 'b' }, 'other'), set('a', 'right', 'b'));
    expect(wrong.verdict === 'invalid' && wrong.tried.map((key) => key.kid)).toEqual(['b', 'a', 'right']);
  });

  it('tries the others too, and says that kid named another', async () => {
    const answer = await check(hs256({ alg: 'HS256', kid: 'a' }, secret), set('a', 'right'));
    expect(answer).toMatchObject({
      verdict: 'valid',
      key: { kid: 'right' },
      contradictions: [{ member: 'kid', why: 'The token has the kid “a”, and this key has the kid “right”.' }],
    });
  });

  it('leaves out the keys that do not fit, and says why', async () => {
    const answer = await check(token, `[${jwkText(rsa.publicKey)},{"kty":"oct","k":"AAAA"}]`);
    expect(answer).toMatchObject({
      verdict: 'invalid',
      skipped: [{ why: 'This is an RSA 2048-bit public key; HS256 needs a shared secret.' }],
    });
  });

  it('says that no key here has the kid', async () => {
    const answer = await check(hs256({ alg: 'HS256', kid: 'z' }, 'other'), set('a', 'b'));
    expect(whyOf(answer)).toBe(
      'Your keys do not have the kid “z” that the token names. They have “a”, “b”. The signature does not match secret of 39 bytes, from a JWK set, kid “a”; secret of 39 bytes, from a JWK set, kid “b”. The usual causes are another secret, or a header, payload or signature that was changed afterwards. HS256 cannot tell these apart. Get the current keys of the token’s issuer: yours may be of another tenant or environment, or out of date.',
    );
  });

  it('notes what a key says against its use, and uses it all the same', async () => {
    const key = JSON.stringify({ kty: 'oct', k: base64url(secret), alg: 'HS512', use: 'enc' });
    expect(await check(token, key)).toMatchObject({
      verdict: 'valid',
      contradictions: [{ member: 'alg' }, { member: 'use' }],
    });
  });
});

describe('no key', () => {
  it.each([
    ['', 'no-key', 'Add a shared secret to check this HS256 signature.'],
    [jwkText(rsa.publicKey), 'no-fitting-key', 'This is an RSA 2048-bit public key; HS256 needs a shared secret.'],
    [
      `[${jwkText(rsa.publicKey)},${jwkText(ec.publicKey)}]`,
      'no-fitting-key',
      'None of your 2 keys can check it: HS256 needs a shared secret.',
    ],
  ])('%.30s: %s', async (key, because, why) => {
    expect(await check(token, key)).toMatchObject({ verdict: 'unknown', because, why });
  });

  it('has no key where its point is not on the curve', async () => {
    const input = signingInputOf({ alg: 'ES256' });
    const answer = await check(`${input}.${'A'.repeat(86)}`, jwkText(ec.publicKey, { y: 'A'.repeat(43) }));
    expect(answer).toMatchObject({ verdict: 'unknown', because: 'no-key' });
  });
});

describe('weak keys', () => {
  it('verifies with a secret that is too short, and says so', async () => {
    const answer = await check(hs256({ alg: 'HS256' }, 'secret'), 'secret');
    expect(answer).toMatchObject({
      verdict: 'valid',
      weak: 'The secret has 6 bytes; HS256 must be used with 32 or more (RFC 7518 §3.2), and many servers refuse less.',
    });
    expect((await check(hs256({ alg: 'HS256' }, 'secret'), 'secrets')).verdict).toBe('invalid');
  });

  it('verifies with an empty secret, and says what that means', async () => {
    const empty = '{"kty":"oct","k":""}';
    expect(await check(hs256({ alg: 'HS256' }, ''), empty)).toMatchObject({
      verdict: 'valid',
      weak: 'The secret is empty, so anyone can sign with it; HS256 must be used with 32 bytes or more (RFC 7518 §3.2).',
    });
    expect((await check(hs256({ alg: 'HS256' }, 'x'), empty)).verdict).toBe('invalid');
  });

  it('verifies with RSA keys under 2048 bits, and says so', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const input = signingInputOf({ alg: 'RS256' });
    const signature = nodeSign('sha256', Buffer.from(input), small.privateKey).toString('base64url');
    expect(await check(`${input}.${signature}`, jwkText(small.publicKey))).toMatchObject({
      verdict: 'valid',
      weak: 'The RSA key has 1024 bits; RS256 must be used with 2048 or more (RFC 7518 §3.3), and many servers refuse less.',
    });
    const other = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect((await check(`${input}.${signature}`, jwkText(other.publicKey))).verdict).toBe('invalid');
  });
});

describe('wrong signatures', () => {
  it('says that an RSA signature has another length than the key makes', async () => {
    const input = signingInputOf({ alg: 'RS256' });
    const answer = await check(`${input}.${'A'.repeat(171)}`, jwkText(rsa.publicKey));
    expect(whyOf(answer)).toBe(
      'The signature does not match RSA 2048-bit public key, JWK. It has 128 bytes, and this key makes signatures of 256. Either another key signed it, or bytes of it are missing.',
    );
  });

  it('knows an ECDSA signature in DER, and whether it would match', async () => {
    const input = signingInputOf({ alg: 'ES256' });
    const der = nodeSign('sha256', Buffer.from(input), ec.privateKey);
    const start = `The signature has ${der.length} bytes, and ES256 requires exactly 64 (RFC 7518 §3.4): it is written in DER, as OpenSSL and Java do, instead of r and s side by side.`;
    const written = `${input}.${der.toString('base64url')}`;
    const right = await check(written, jwkText(ec.publicKey));
    expect(right).toMatchObject({
      verdict: 'invalid',
      why: `${start} Converted to that form, it matches your key.`,
    });
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(whyOf(await check(written, jwkText(other.publicKey)))).toBe(start);
  });

  it.each([
    [
      'HS256',
      43 + 4,
      'The signature has 35 bytes, and HS256 requires exactly 32 (RFC 7518 §3.2), so no key can match it. Was something appended to it?',
    ],
    [
      'ES384',
      86,
      'The signature has 64 bytes, and ES384 requires exactly 96 (RFC 7518 §3.4), so no key can match it. Was it cut off?',
    ],
    [
      'EdDSA',
      4,
      'The signature has 3 bytes, and EdDSA requires 64 on Ed25519 or 114 on Ed448 (RFC 8037 §3.1), so no key can match it. Was it cut off?',
    ],
    [
      'RS256',
      0,
      'The signature is missing, though the header says RS256: nothing protects this token. Was its end cut off, or the signature taken away?',
    ],
  ])('%s with %i characters is wrong whatever the key', async (alg, length, why) => {
    const answer = await check(`${signingInputOf({ alg })}.${'A'.repeat(length)}`, '');
    expect(answer).toMatchObject({ verdict: 'invalid', tried: [], why });
  });

  it('repeats what looks odd about the secret', async () => {
    expect(whyOf(await check(token, `${secret}\n`))).toBe(
      'The signature does not match secret of 39 bytes, UTF-8. The secret ends in a line break (U+000A), which counts as 1 byte of it. Remove what is not meant. The usual causes are another secret, or a header, payload or signature that was changed afterwards. HS256 cannot tell these apart.',
    );
  });
});

describe('not signed', () => {
  const unsecured = signingInputOf({ alg: 'none' });

  it.each([
    [`${unsecured}.`, /anyone can write such a token\. A server must not trust it\.$/],
    [`${unsecured}.${token.split('.')[2]}`, /It has a signature part all the same, which RFC 7518 §3.6 forbids/],
    [`${unsecured}.?`, /anyone can write such a token/],
  ])('%.60s', async (text, why) => {
    const answer = await check(text, secret);
    expect(answer).toMatchObject({ verdict: 'unknown', because: 'not-signed' });
    expect(whyOf(answer)).toMatch(why);
  });

  it.each(['None', 'NONE', 'nOnE'])('alg %s is no algorithm', async (alg) => {
    const answer = await check(`${signingInputOf({ alg })}.`, secret);
    expect(answer).toMatchObject({ because: 'unsupported-algorithm' });
    expect(whyOf(answer)).toMatch(/attempt to slip an unsigned token past a filter/);
  });
});

describe('algorithms that are not computed', () => {
  it.each([
    [
      'hs256',
      'The header says "alg": “hs256”, which is no registered algorithm; HS256 is. Names are case-sensitive (RFC 7515 §4.1.1).',
    ],
    [
      'XS1',
      'The header says "alg": “XS1”, which is no registered algorithm (RFC 7518 §7.1). Recipients reject a token whose algorithm they do not support (RFC 7515 §4.1.1).',
    ],
    [
      'RSA-OAEP',
      'RSA-OAEP is for encrypted tokens (RFC 7518 §4.3) and signs nothing; this token has the form of a signed one.',
    ],
    [
      'constructor',
      'The header says "alg": “constructor”, which is no registered algorithm (RFC 7518 §7.1). Recipients reject a token whose algorithm they do not support (RFC 7515 §4.1.1).',
    ],
  ])('%s', async (alg, why) => {
    expect(await check(`${signingInputOf({ alg })}.AAAA`, secret)).toMatchObject({
      verdict: 'unknown',
      because: 'unsupported-algorithm',
      why,
    });
  });
});

const withHeader = (header: string): string => `${base64url(header)}.e30.AAAA`;

describe('headers that hinder', () => {
  it.each<[string, string, RegExp]>([
    ['{"typ":"JWT"}', 'malformed', /^The header has no "alg", which RFC 7515 §4.1.1 requires/],
    ['{"alg":5}', 'malformed', /^"alg" in the header must be a string \(RFC 7515 §4.1.1\); it is a number\./],
    ['["alg"]', 'malformed', /^The header is not a JSON object, which RFC 7515 §4 requires/],
    ['{"alg":"HS256","crit":["exp"],"exp":1}', 'unsupported-extension', /^The header marks “exp” as critical/],
    ['{"alg":"HS256","crit":["exp"]}', 'malformed', /^"crit" names “exp”, which the header does not have/],
    ['{"alg":"HS256","crit":[]}', 'malformed', /^"crit" in the header must be an array of at least one/],
    ['{"alg":"HS256","crit":"exp"}', 'malformed', /^"crit" in the header must be an array of at least one/],
    ['{"alg":"HS256","b64":false}', 'malformed', /does not name "b64" in "crit", which RFC 7797 §6 requires/],
    ['{"alg":"HS256","b64":"no","crit":["b64"]}', 'malformed', /^"b64" in the header must be true or false/],
    ['{"alg":"HS256","crit":["b64","b64"],"b64":true}', 'malformed', /^"crit" names “b64” twice/],
    ['{"alg":"HS256","crit":["alg"]}', 'malformed', /^"crit" names “alg”, which is no extension/],
  ])('%s', async (header, because, why) => {
    const answer = await check(withHeader(header), secret);
    expect(answer).toMatchObject({ verdict: 'unknown', because });
    expect(whyOf(answer)).toMatch(why);
  });

  it('takes b64: true, which changes nothing (RFC 7797 §3)', async () => {
    const answer = await check(hs256({ alg: 'HS256', b64: true, crit: ['b64'] }, secret), secret);
    expect(answer.verdict).toBe('valid');
  });

  it('takes the last of two alg members, as JSON parsers do', async () => {
    const input = `${base64url('{"alg":"none","alg":"HS256"}')}.e30`;
    const signature = createHmac('sha256', secret).update(input).digest('base64url');
    expect((await check(`${input}.${signature}`, secret)).verdict).toBe('valid');
  });
});

describe('malformed parts', () => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const padded = `${header}=`;
  const paddedInput = `${padded}.${payload}`;
  const signedPadded = createHmac('sha256', secret).update(paddedInput).digest('base64url');

  it.each([
    ['padding behind the signature', `${token}=`, 'as-sent', 'jose'],
    ['padding that was added to the header afterwards', `${padded}.${payload}.${signature}`, 'cleaned', undefined],
    ['padding that was signed', `${paddedInput}.${signedPadded}`, 'as-sent', undefined],
  ])('%s: the signature matches, and what was overlooked is told', async (_, text, input, acceptedBy) => {
    const answer = await check(text, secret);
    expect(answer).toMatchObject({ verdict: 'valid', overlooked: { input, fault: expect.stringMatching(/“=”/) } });
    expect(answer.verdict === 'valid' && answer.overlooked?.acceptedBy).toBe(acceptedBy);
  });

  it('does not overlook that the signature is wrong in any reading', async () => {
    const answer = await check(`${token}=`, 'another secret');
    expect(answer).toMatchObject({ verdict: 'invalid', because: 'undecided' });
    expect(whyOf(answer)).toMatch(/The damaged characters are not the cause/);
  });

  it('blames the damage where characters are lost', async () => {
    const answer = await check(`${header}.${payload.slice(0, 4)}#${payload.slice(5)}.${signature}`, secret);
    expect(answer).toMatchObject({ verdict: 'invalid', because: 'damaged' });
    expect(whyOf(answer)).toMatch(/“#” \(U\+0023\).*does not match what is left/);
  });

  it('checks the signature under a header whose JSON has a fault', async () => {
    for (const text of ['\ufeff{"alg":"HS256"}', '{"alg":"HS256",}']) {
      const input = `${base64url(text)}.e30`;
      const answer = await check(`${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`, secret);
      expect(answer).toMatchObject({ verdict: 'valid', overlooked: { input: 'as-sent' } });
    }
  });

  it('does not call a signature taken away where a whole part is lost', async () => {
    for (const text of [`${header}.${payload}`, `${header}${payload}.${signature}`]) {
      expect(whyOf(await check(text, secret))).toMatch(/^The token has fewer parts than it needs/);
    }
  });

  it('names the length of a signature that was cut, whatever its last bits are', async () => {
    for (const [characters, bytes] of [
      [42, 31],
      [41, 30],
      [39, 29],
    ] as const) {
      const answer = await check(`${header}.${payload}.${signature.slice(0, characters)}`, secret);
      expect(answer).toMatchObject({ verdict: 'invalid', because: 'damaged', tried: [] });
      expect(whyOf(answer)).toContain(`The signature has ${bytes} bytes, and HS256 requires exactly 32`);
    }
  });

  it('finds every altered last character: a mismatch where it alters a byte, else a match with a remark', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const rest = token.slice(0, -1);
    const counts = new Map<string, number>();
    for (const last of alphabet) {
      const answer = await check(rest + last, secret);
      const isOverlooked = answer.verdict === 'valid' && answer.overlooked !== undefined;
      const said = `${answer.verdict}${isOverlooked ? ', overlooked' : ''}`;
      counts.set(said, (counts.get(said) ?? 0) + 1);
    }
    // The last of 43 characters carries four bits of the signature and two that belong to no byte.
    expect(Object.fromEntries(counts)).toEqual({ valid: 1, 'valid, overlooked': 3, invalid: 60 });
  });
});

describe('the signal', () => {
  it('rejects with AbortError once aborted', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(verify(jwsOf(token), [keyOf(secret)], controller.signal)).rejects.toThrow(/abort/i);
  });

  it('stops between two keys', async () => {
    const controller = new AbortController();
    const answer = verify(
      jwsOf(token),
      readKeys(`[${'{"kty":"oct","k":"AAAA"},'.repeat(50)}{"kty":"oct","k":"AAAA"}]`).keys,
      controller.signal,
    );
    controller.abort();
    await expect(answer).rejects.toThrow(/abort/i);
  });
});
