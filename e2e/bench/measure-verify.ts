import { compactVerify, flattenedVerify, importJWK, type FlattenedJWSInput } from 'jose';
import type { Key } from '../../src/core/keys/key.ts';
import { readKeys } from '../../src/core/keys/reading/read-keys.ts';
import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { excerptOf } from '../../src/core/text/excerpt.ts';
import { parse } from '../../src/core/token/reading/parse.ts';
import type { Jws } from '../../src/core/token/token.ts';
import { verify } from '../../src/crypto/jws/verify.ts';
import { median } from './median.ts';
import type { Measurement } from './page.ts';

/** Milliseconds that a check by Jotter may cost beyond one by WebCrypto alone, from the second use of a key on. */
const allowed = 0.3;
/** In turn, so that whatever else the machine does meets all of them. */
const rounds = 101;
/** Checks in one measurement, as a browser's clock is coarse. */
const batch = 10;

type Bytes = Uint8Array<ArrayBuffer>;

interface Parameters {
  readonly making: RsaHashedKeyGenParams | EcKeyGenParams | HmacKeyGenParams | { readonly name: string };
  readonly using: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
}

const rsa = (name: string, hash: string, saltLength: number): Parameters => ({
  making: { name, hash, modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
  using: { name, saltLength },
});
const ecdsa = (namedCurve: string, hash: string): Parameters => ({
  making: { name: 'ECDSA', namedCurve },
  using: { name: 'ECDSA', hash },
});
const hmac = (hash: string, length: number): Parameters => ({ making: { name: 'HMAC', hash, length }, using: 'HMAC' });
const plain = (name: string): Parameters => ({ making: { name }, using: { name } });

/** RFC 7518 §3, RFC 8037 §3.1, RFC 9864 §2.2, RFC 9964 §3: what some WebCrypto computes. */
const algorithms: readonly (readonly [string, Parameters])[] = [
  ['HS256', hmac('SHA-256', 256)],
  ['HS384', hmac('SHA-384', 384)],
  ['HS512', hmac('SHA-512', 512)],
  ['RS256', rsa('RSASSA-PKCS1-v1_5', 'SHA-256', 0)],
  ['RS384', rsa('RSASSA-PKCS1-v1_5', 'SHA-384', 0)],
  ['RS512', rsa('RSASSA-PKCS1-v1_5', 'SHA-512', 0)],
  ['PS256', rsa('RSA-PSS', 'SHA-256', 32)],
  ['PS384', rsa('RSA-PSS', 'SHA-384', 48)],
  ['PS512', rsa('RSA-PSS', 'SHA-512', 64)],
  ['ES256', ecdsa('P-256', 'SHA-256')],
  ['ES384', ecdsa('P-384', 'SHA-384')],
  ['ES512', ecdsa('P-521', 'SHA-512')],
  ['EdDSA', plain('Ed25519')],
  ['Ed25519', plain('Ed25519')],
  ['ML-DSA-44', plain('ML-DSA-44')],
  ['ML-DSA-65', plain('ML-DSA-65')],
  ['ML-DSA-87', plain('ML-DSA-87')],
];

interface Subject {
  readonly token: string;
  /** As a user has it. */
  readonly jwk: string;
  /** One check each; it rejects where the signature does not match. */
  readonly raw: () => Promise<void>;
  readonly compact: () => Promise<void>;
  readonly flattened: () => Promise<void>;
}

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);

/** A key and a token of it; undefined where this browser cannot make them. */
async function subjectOf(alg: string, { making, using }: Parameters): Promise<Subject | undefined> {
  const made = await crypto.subtle.generateKey(making, true, ['sign', 'verify']).catch(() => undefined);
  if (!made) return undefined;
  const [own, open] = made instanceof CryptoKey ? [made, made] : [made.privateKey, made.publicKey];
  const payload = `{"iss":"https://as.example","sub":"ada","aud":"api","exp":1900000000,"scope":"read write"}`;
  const input = [`{"alg":"${alg}","typ":"JWT"}`, payload].map((text) => encodeBase64url(bytesOf(text))).join('.');
  const signature = new Uint8Array(await crypto.subtle.sign(using, own, bytesOf(input)));
  const token = `${input}.${encodeBase64url(signature)}`;
  const [header = '', body = '', written = ''] = token.split('.');
  const flat: FlattenedJWSInput = { protected: header, payload: body, signature: written };
  const exported = await crypto.subtle.exportKey('jwk', open);
  const { key_ops: _, ext: __, alg: ___, ...bare } = exported;
  const jwk = { ...bare, alg };
  const imported = await importJWK(jwk, alg);
  const signed = bytesOf(input);
  return {
    token,
    jwk: JSON.stringify(jwk),
    raw: async () => must(await crypto.subtle.verify(using, open, signature, signed)),
    compact: async () => void (await compactVerify(token, imported)),
    flattened: async () => void (await flattenedVerify(flat, imported)),
  };
}

function must(isValid: boolean): void {
  if (!isValid) throw new Error('The signature does not match.');
}

const { signal } = new AbortController();

function readToken(token: string): Jws {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') throw new Error(parsed.kind);
  return parsed;
}

async function check(jws: Jws, keys: readonly Key[]): Promise<void> {
  must((await verify(jws, keys, signal)).verdict === 'valid');
}

/** Milliseconds for one, of several behind each other. */
async function timeOf(run: (index: number) => Promise<void>): Promise<number> {
  const begin = performance.now();
  for (let index = 0; index < batch; index++) await run(index);
  return (performance.now() - begin) / batch;
}

/** Each time a key that Jotter has not met yet, and a token that is read anew. */
async function firstUse({ token, jwk }: Subject): Promise<number> {
  const fresh = Array.from({ length: batch }, () => ({ jws: readToken(token), keys: readKeys(jwk).keys }));
  return timeOf(async (index) => {
    const one = fresh[index];
    if (one) await check(one.jws, one.keys);
  });
}

/** The same key again and again; the token is read anew each time, before the clock starts. */
async function laterUse({ token }: Subject, keys: readonly Key[]): Promise<number> {
  const tokens = Array.from({ length: batch }, () => readToken(token));
  return timeOf(async (index) => {
    const jws = tokens[index];
    if (jws) await check(jws, keys);
  });
}

const columns = ['raw', 'compact', 'flattened', 'jotter', 'first'] as const;
type Times = Readonly<Record<(typeof columns)[number], number>>;

/** What each took in each round. */
async function timesOf(subject: Subject): Promise<readonly Times[]> {
  const { keys } = readKeys(subject.jwk);
  const all: Times[] = [];
  for (let round = 0; round <= rounds; round++) {
    all.push({
      raw: await timeOf(subject.raw),
      compact: await timeOf(subject.compact),
      flattened: await timeOf(subject.flattened),
      jotter: await laterUse(subject, keys),
      first: await firstUse(subject),
    });
  }
  // The first round is for the engine to warm up, and for the first use of the key.
  return all.slice(1);
}

const cells = (...texts: readonly string[]): string => texts.map((text) => text.padStart(9)).join(' ');
const ms = (value: number): string => value.toFixed(3);

/**
 * A row: the medians in milliseconds, those of what jose and Jotter cost beyond WebCrypto in the same round, and how many
 * times as long each took.
 */
async function rowOf(alg: string, parameters: Parameters): Promise<Measurement> {
  const what = alg.padEnd(9);
  const subject = await subjectOf(alg, parameters);
  if (!subject) return { what, value: 'not in the WebCrypto of this browser' };
  const times = await timesOf(subject);
  const middle = (pick: (one: Times) => number): number => median(times.map(pick));
  const beyond = middle(({ jotter, raw }) => jotter - raw);
  const value = cells(
    ...columns.map((name) => ms(middle((one) => one[name]))),
    ms(middle(({ compact, raw }) => compact - raw)),
    ms(beyond),
    `${middle(({ compact, raw }) => compact / raw).toFixed(2)}x`,
    `${middle(({ jotter, raw }) => jotter / raw).toFixed(2)}x`,
  );
  return { what, value, isKept: beyond <= allowed };
}

export async function measureVerify(): Promise<readonly Measurement[]> {
  const head = cells('raw', 'compact', 'flattened', 'Jotter', 'first', 'jose-raw', 'Jot.-raw', 'jose/raw', 'Jot./raw');
  const lines: Measurement[] = [
    { what: `ms a check, medians of ${rounds} rounds of ${batch}`, value: `at most ${allowed} ms over raw` },
    { what: 'algorithm', value: head },
  ];
  for (const [alg, parameters] of algorithms) lines.push(await rowOf(alg, parameters));
  return lines;
}
