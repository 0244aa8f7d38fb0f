import { createHash, createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { tokenTexts } from '../../core/token/token-texts.ts';
import type { Jws } from '../../core/token/token.ts';
import { derivedSecrets } from './derived-secrets.ts';
import { keySecrets } from './key-secrets.ts';
import { passwords } from './passwords.ts';
import { publishedCandidates } from './published-candidates.ts';
import { search, type KeySecret, type SearchAnswer } from './search.ts';

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwsOf(token: string): Jws {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') throw new Error(`${token} is no JWS`);
  return parsed;
}

function signed(secret: string | Uint8Array, payload: object = { sub: 'a' }, header: object = {}): Jws {
  const input = `${encoded({ alg: 'HS256', ...header })}.${encoded(payload)}`;
  return jwsOf(`${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`);
}

/** The last answer, with a clock that a tenth of a second passes on at every look. */
async function searched(jws: Jws, keys: readonly KeySecret[] = []): Promise<readonly SearchAnswer[]> {
  let now = 0;
  const answers: SearchAnswer[] = [];
  const question = {
    algorithm: 'HS256',
    message: signingInputOf(jws),
    code: jws.signature.readable,
    texts: tokenTexts(jws),
    keys,
  } as const;
  for await (const answer of search(question, () => (now += 100))) answers.push(answer);
  return answers;
}

async function foundIn(jws: Jws, keys: readonly KeySecret[] = []): Promise<string | undefined> {
  const last = (await searched(jws, keys)).at(-1);
  return last?.outcome === 'found' ? last.words : undefined;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

describe('known secrets', () => {
  it('find the secret of RFC 7515 A.1 in the token of RFC 7515 A.1', async () => {
    const token =
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(await foundIn(jwsOf(token))).toBe('the sample key of RFC 7515 appendix A.1, read as base64');
  });

  it.each([
    ['', 'the empty secret'],
    [new Uint8Array(1), 'the empty secret'],
    [new Uint8Array(64), 'the empty secret'],
    ['123456', 'the most common password'],
    ['password', 'the 2nd most common password'],
    ['dragon', 'the 10th most common password'],
    ['Letmein2026', 'most common password, with a capital letter and something behind it'],
    ['abdominal', 'a word of a list for passphrases'],
    ['your_jwt_secret', 'a placeholder that nobody replaced'],
    [
      Buffer.from('404E635266556A586E3272357538782F413F4428472B4B6250645367566B5970', 'hex'),
      'Spring Boot, read as hex',
    ],
  ])('find %j', async (secret, words) => {
    expect(await foundIn(signed(secret))).toContain(words);
  });

  it.each([
    ['acme', 'a piece of the claim “iss”, as it is'],
    ['LOGIN.ACME.EXAMPLE', 'a piece of the claim “iss”, in upper case'],
    ['https://login.acme.example/Tenant-1', 'the claim “iss”, as it is'],
    ['tenant', 'a piece of the claim “iss”, in lower case'],
    ['acme_secret', 'with something common behind it'],
    ['orders-key', 'the claim “aud”, with something common behind it'],
    ['jane', 'a piece of the claim “sub”'],
    ['key-2019', 'the header parameter “kid”, as it is'],
    [md5('jane@acme.example'), 'the MD5 hash of the claim “sub”, in hex'],
    [createHash('sha256').update('login.acme.example').digest(), 'the SHA-256 hash of a piece of the claim “iss”'],
  ])('find %j, which the token itself suggests', async (secret, words) => {
    const payload = { iss: 'https://login.acme.example/Tenant-1', sub: 'jane@acme.example', aud: ['orders', 'x'] };
    expect(await foundIn(signed(secret, payload, { kid: 'key-2019' }))).toContain(words);
  });

  it('do not find a secret that nobody knows, and count every one that was tried', async () => {
    const answers = await searched(signed(createHash('sha256').update('nobody').digest()));
    const last = answers.at(-1);
    expect(last?.outcome).toBe('not-found');
    expect(last?.tried).toBe(last?.total);
    expect(last?.tried).toBeGreaterThan(100_000);
    expect(answers.slice(0, -1).every(({ outcome }) => outcome === 'running')).toBe(true);
    expect(answers.length).toBeGreaterThan(100);
  });

  it('take each written form of a public key at hand for a secret', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const pkcs1 = publicKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
    const { n, e } = publicKey.export({ format: 'jwk' });
    const { keys } = readKeys(jwk);
    const secrets = await keySecrets({ keys, pasted: jwk, x5c: [] });
    const forms: readonly (string | Uint8Array)[] = [
      ...[spki, pkcs1].flatMap((pem) => [pem, pem.trim(), pem.replaceAll('\n', '\r\n')]),
      publicKey.export({ type: 'spki', format: 'der' }),
      publicKey.export({ type: 'pkcs1', format: 'der' }),
      jwk,
      `${jwk}\n`,
      JSON.stringify({ e, kty: 'RSA', n }),
    ];
    for (const form of forms) expect(await foundIn(signed(form), secrets), String(form)).toContain('public key');
  });

  it('take the certificate in a token for a secret, too', async () => {
    const der = Buffer.from('MAMCAQE=', 'base64');
    const secrets = await keySecrets({ keys: [], pasted: '', x5c: ['MAMCAQE='] });
    const pem = `-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n`;
    for (const form of ['MAMCAQE=', der, pem, pem.trim()])
      expect(await foundIn(signed(form), secrets)).toContain('certificate in the token');
  });

  it('never show what they found in their words', () => {
    const texts = [{ where: 'the claim “iss”', text: 'hunted' }];
    const all = [...publishedCandidates(), ...derivedSecrets(texts), ...passwords().candidates()];
    const telling = all.filter(({ secret, words }) => {
      const text = Buffer.from(secret).toString();
      return text.length > 7 && words().includes(text) && !/^(?:password|documentation|placeholder)$/.test(text);
    });
    expect(telling.map(({ words, secret }) => [words(), Buffer.from(secret).toString()])).toEqual([]);
  });

  it('hold no secret of the same kind twice among the passwords', () => {
    const list = passwords();
    const texts = Array.from(list.candidates(), ({ secret }) => Buffer.from(secret).toString());
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBe(list.size);
  });

  it('are bounded, whatever the token holds', () => {
    const texts = Array.from({ length: 5000 }, (_, index) => ({
      where: 'the claim “x”',
      text: `${index}-${'ab-'.repeat(90)}`,
    }));
    expect([...derivedSecrets(texts)].length).toBeLessThan(60_000);
    expect([...derivedSecrets([{ where: 'x', text: 'y'.repeat(100_000) }])]).toEqual([]);
  });
});
