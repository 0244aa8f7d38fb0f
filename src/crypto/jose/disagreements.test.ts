import { createCipheriv, createHmac, generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publicHalf } from '../../core/keys/public-half.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { decrypt } from '../jwe/decrypt.ts';
import { secretOfSize } from '../fixtures/jwe-keys.ts';
import { jweVectors } from '../vectors/jwe-vectors.ts';
import { encrypted } from '../fixtures/jwe-writing.ts';
import { jwsVectors } from '../vectors/jws-vectors.ts';
import { askPlainJose } from '../fixtures/plain-jose.ts';
import { base64url, bytesOf, calm } from '../fixtures/reading.ts';
import { verify } from '../jws/verify.ts';

interface Case {
  readonly name: string;
  readonly token: string;
  /** As it is pasted. */
  readonly key: string;
}

/** What the page says: the verdict, and why there is none; who computed it, where that was not jose. */
async function askJotter({ token, key }: Case): Promise<string> {
  const parsed = parse(excerptOf(token));
  const { keys } = readKeys(key);
  if (parsed.kind !== 'jws' && parsed.kind !== 'jwe') return `reads ${parsed.kind}`;
  const answer =
    parsed.kind === 'jws' ? await answerOfAll(parsed.others.length, token, key) : await decrypt(parsed, keys, calm);
  if (answer.verdict === 'unknown') return `does not say: ${answer.because}`;
  const by = 'by' in answer ? answer.by : undefined;
  const who = by?.by === 'jotter' ? `, by itself: ${by.because}` : '';
  return `${answer.verdict === 'valid' || answer.verdict === 'decrypted' ? 'accepts' : 'rejects'}${who}`;
}

/** A general token is accepted when one signature is right (RFC 7515 §5.2). */
async function answerOfAll(others: number, token: string, key: string) {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') throw new Error('not a signed token');
  const { keys } = readKeys(key);
  const answers = await Promise.all([parsed, ...parsed.others].map((one) => verify(one, keys, calm)));
  const best = answers.find(({ verdict }) => verdict === 'valid') ?? answers[others > 0 ? answers.length - 1 : 0];
  if (!best) throw new Error('no signature');
  return best;
}

async function disagreement(one: Case): Promise<string | undefined> {
  const [key] = readKeys(one.key).keys;
  if (!key) return undefined;
  const isEncrypted = parse(excerptOf(one.token)).kind === 'jwe';
  const jose = await askPlainJose(one.token, isEncrypted ? key : (publicHalf(key) ?? key));
  const page = await askJotter(one);
  return page === jose ? undefined : `${one.name} | jose ${jose} | Jotter ${page}`;
}

const secret = 'a-string-secret-at-least-256-bits-long';
const hmac = (input: string, key = secret): string => createHmac('sha256', key).update(input).digest('base64url');
const payload = base64url({ sub: 'jotter' });
const signed = (header: string | object, body = payload, key = secret): string => {
  const input = `${typeof header === 'string' ? base64url(header) : base64url(header)}.${body}`;
  return `${input}.${hmac(input, key)}`;
};
const token = signed({ alg: 'HS256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pem = (pair: { publicKey: { export: (options: { type: 'spki'; format: 'pem' }) => string | Buffer } }): string =>
  String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
const rs256 = `${base64url({ alg: 'RS256' })}.${payload}`;
const es256 = `${base64url({ alg: 'ES256' })}.${payload}`;
const nodeSigned = (input: string, pair: typeof rsa, options = {}): string =>
  `${input}.${nodeSign('sha256', Buffer.from(input), { key: pair.privateKey, ...options }).toString('base64url')}`;
const jwk = (extra: object): string =>
  JSON.stringify({ kty: 'oct', k: Buffer.from(secret).toString('base64url'), ...extra });
const parts = token.split('.');
const unprotected = (header: object, open: object): string => {
  const input = `${base64url(header)}.${payload}`;
  return JSON.stringify({ protected: base64url(header), header: open, payload, signature: hmac(input) });
};

const odd: readonly Case[] = [
  { name: 'an ordinary token', token, key: secret },
  { name: 'an altered signature', token: `${token.slice(0, -8)}AAAAAAAA`, key: secret },
  { name: 'another secret', token, key: 'another-secret-that-is-long-enough-too' },
  { name: 'padding behind the signature', token: `${token}=`, key: secret },
  { name: 'spare bits set in the signature', token: withSpareBits(token), key: secret },
  { name: 'white space in the header', token: signed('{ "alg" : "HS256" }'), key: secret },
  { name: 'a name twice in the header', token: signed('{"alg":"none","alg":"HS256"}'), key: secret },
  { name: 'a byte order mark before the header', token: signed('\uFEFF{"alg":"HS256"}'), key: secret },
  { name: 'a header that is an array', token: signed('["HS256"]'), key: secret },
  { name: 'alg in lower case', token: signed({ alg: 'hs256' }), key: secret },
  { name: 'no alg', token: signed({ typ: 'JWT' }), key: secret },
  { name: 'alg none without a signature', token: `${base64url({ alg: 'none' })}.${payload}.`, key: secret },
  { name: 'crit names what nobody knows', token: signed({ alg: 'HS256', crit: ['x'], x: 1 }), key: secret },
  { name: 'crit is empty', token: signed({ alg: 'HS256', crit: [] }), key: secret },
  { name: 'crit names alg', token: signed({ alg: 'HS256', crit: ['alg'] }), key: secret },
  { name: 'b64 is false and not in crit', token: signed({ alg: 'HS256', b64: false }, 'raw'), key: secret },
  { name: 'b64 is false and in crit', token: signed({ alg: 'HS256', b64: false, crit: ['b64'] }, 'raw'), key: secret },
  { name: 'alg in the unprotected header', token: unprotected({ typ: 'JWT' }, { alg: 'HS256' }), key: secret },
  { name: 'alg in both headers', token: unprotected({ alg: 'HS256' }, { alg: 'HS256' }), key: secret },
  { name: 'an empty secret', token: signed({ alg: 'HS256' }, payload, ''), key: '{"kty":"oct","k":""}' },
  { name: 'a secret of 6 bytes', token: signed({ alg: 'HS256' }, payload, 'secret'), key: 'secret' },
  { name: 'a key that is for encryption', token, key: jwk({ use: 'enc' }) },
  { name: 'a key for another algorithm', token, key: jwk({ alg: 'HS512' }) },
  { name: 'a key that may only sign', token, key: jwk({ key_ops: ['sign'] }) },
  { name: 'an RSA key of 1,024 bits', token: nodeSigned(rs256, rsa), key: pem(rsa) },
  { name: 'an ECDSA signature in DER', token: nodeSigned(es256, ec), key: pem(ec) },
  { name: 'an ECDSA signature', token: nodeSigned(es256, ec, { dsaEncoding: 'ieee-p1363' }), key: pem(ec) },
  { name: 'a fourth part', token: `${token}.AAAA`, key: secret },
  { name: 'a line feed in the payload', token: `${parts[0]}.${parts[1]}\n.${parts[2]}`, key: secret },
];

function withSpareBits(text: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + (alphabet[alphabet.indexOf(text.at(-1) ?? '') + 1] ?? '');
}

/** By node:crypto, which compresses nothing. */
function gcmSealed(header: object, key: string, content: Uint8Array): string {
  const iv = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-128-gcm', Buffer.from(key, 'base64url'), iv).setAAD(
    Buffer.from(base64url(header)),
  );
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return `${base64url(header)}..${parts.join('.')}`;
}

async function oddEncrypted(): Promise<readonly Case[]> {
  const direct = secretOfSize(16);
  const key = JSON.stringify(direct.material);
  const dir = { alg: 'dir', enc: 'A128GCM' };
  const zipped = (content: Uint8Array): string => gcmSealed({ ...dir, zip: 'DEF' }, direct.material.k ?? '', content);
  const password = secretOfSize(40);
  const passwords = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' };
  return [
    { name: 'an encrypted token', token: await encrypted(dir, direct), key },
    {
      name: 'PBES2',
      token: await encrypted({ ...passwords, p2c: 1000 }, password),
      key: JSON.stringify(password.material),
    },
    { name: 'compressed content', token: await encrypted({ ...dir, zip: 'DEF' }, direct), key },
    { name: 'content that is said to be compressed', token: zipped(bytesOf('text')), key },
    { name: 'content that inflates to 300,000 bytes', token: zipped(deflateRawSync('a'.repeat(300_000))), key },
    {
      name: 'an altered tag',
      token: (await encrypted(dir, direct)).replace(/.$/, (end) => (end === 'A' ? 'Q' : 'A')),
      key,
    },
  ];
}

describe('what jose says of a token, and what the page says', () => {
  it('differ for these reasons only', async () => {
    const vectors = [...jwsVectors, ...jweVectors].map(({ id, ...rest }) => ({ name: id, ...rest }));
    const cases = [...vectors, ...odd, ...(await oddEncrypted())];
    const found: string[] = [];
    for (const one of cases) {
      const line = await disagreement(one);
      if (line !== undefined) found.push(line);
    }
    expect(found.sort()).toMatchInlineSnapshot(`
      [
        "PBES2 | jose refuses: ERR_JOSE_ALG_NOT_ALLOWED | Jotter accepts",
        "RFC 7515 F, detached A.1 | jose rejects | Jotter does not say: detached-payload",
        "RFC 7516 A.2 | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter accepts, by itself: not-in-jose",
        "RFC 7516 A.4 | jose rejects | Jotter accepts, by itself: not-in-jose",
        "RFC 7517 C | jose refuses: ERR_JOSE_ALG_NOT_ALLOWED | Jotter accepts",
        "RFC 7520 4.5, detached | jose rejects | Jotter does not say: detached-payload",
        "RFC 7520 §5.1, compact | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter accepts, by itself: not-in-jose",
        "RFC 7520 §5.1, flattened | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter accepts, by itself: not-in-jose",
        "RFC 7520 §5.1, general | jose rejects | Jotter accepts, by itself: not-in-jose",
        "RFC 7520 §5.13, general | jose rejects | Jotter accepts, by itself: not-in-jose",
        "RFC 7520 §5.3, compact | jose refuses: ERR_JOSE_ALG_NOT_ALLOWED | Jotter accepts",
        "RFC 7520 §5.3, flattened | jose refuses: ERR_JOSE_ALG_NOT_ALLOWED | Jotter accepts",
        "RFC 7520 §5.3, general | jose rejects | Jotter accepts",
        "RFC 7797 4.2, detached | jose rejects | Jotter does not say: detached-payload",
        "a fourth part | jose refuses: ERR_JWS_INVALID | Jotter accepts",
        "a header that is an array | jose refuses: ERR_JWS_INVALID | Jotter does not say: malformed",
        "a line feed in the payload | jose rejects | Jotter accepts, by itself: other-reading",
        "alg in both headers | jose refuses: ERR_JWS_INVALID | Jotter does not say: malformed",
        "alg in lower case | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter does not say: unsupported-algorithm",
        "alg none without a signature | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter does not say: not-signed",
        "an RSA key of 1,024 bits | jose refuses: the key | Jotter accepts, by itself: small-rsa-key",
        "an empty secret | jose refuses: the key | Jotter accepts, by itself: empty-secret",
        "b64 is false and not in crit | jose accepts | Jotter does not say: malformed",
        "content that inflates to 300,000 bytes | jose refuses: ERR_JWE_INVALID | Jotter accepts",
        "content that is said to be compressed | jose refuses: ERR_JWE_INVALID | Jotter does not say: malformed",
        "crit is empty | jose refuses: ERR_JWS_INVALID | Jotter does not say: malformed",
        "crit names alg | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter does not say: malformed",
        "crit names what nobody knows | jose refuses: ERR_JOSE_NOT_SUPPORTED | Jotter does not say: unsupported-extension",
        "no alg | jose refuses: ERR_JWS_INVALID | Jotter does not say: malformed",
      ]
    `);
  });
});
