import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Key } from '../../core/keys/key.ts';
import { bytesOf, calm, jwsOf, signingInputOf } from '../fixtures/reading.ts';
import { generateKey } from '../keys/generate-key.ts';
import { sign } from '../jws/sign.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { verify } from '../jws/verify.ts';

/** Whether the libraries that stand in for WebCrypto can be loaded. */
const lack = vi.hoisted(() => ({ chunks: false }));
vi.mock('../polyfills/load-polyfill.ts', async (original) => {
  const real: { loadSignaturePolyfill: (name: string) => Promise<object | undefined> } = await original();
  return {
    ...real,
    loadSignaturePolyfill: async (name: string) => {
      const polyfill = await real.loadSignaturePolyfill(name);
      const problem = `The part for ${name} could not be loaded.`;
      return polyfill && lack.chunks ? { ok: false, problem } : polyfill;
    },
  };
});

beforeEach(() => {
  lack.chunks = false;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Case {
  readonly right: Key;
  readonly token: string;
  readonly wrong: Key;
}

async function caseOf(alg: string): Promise<Case> {
  const [right, wrong] = [await generateKey(alg, undefined, calm), await generateKey(alg, undefined, calm)];
  if (!right.ok || !wrong.ok) throw new Error('no key');
  const input = signingInputOf({ alg });
  const signed = await sign(bytesOf(input), alg, right.value, calm);
  if (!signed.ok) throw new Error(signed.problem.message);
  return { right: right.value, wrong: wrong.value, token: `${input}.${signed.value.signature}` };
}

const told = (answer: Verification): string =>
  answer.verdict === 'valid' ? 'valid' : `${answer.verdict}, ${answer.because}: ${answer.why}`;
const answerTo = async (token: string, key: Key): Promise<string> => told(await verify(jwsOf(token), [key], calm));

const INSECURE =
  'unknown, unsupported-here: Browsers offer WebCrypto only to pages from https or localhost, and this page is from neither.';
const either = (alg: string): string =>
  `The usual causes are another key, or a header, payload or signature that was changed afterwards. ${alg} cannot tell these apart.`;
const rsaWrong =
  'Decrypted with this public key, the RSA signature has no valid padding. Either another key signed the token or the signature was altered.';
const cut = (has: number | string, alg: string, wants: string): string =>
  `invalid, damaged: The signature has ${has} bytes, and ${alg} requires ${wants}, so no key can match it. Was it cut off?`;
const rsaChanged = (name: string): string =>
  `invalid, content-changed: Your key, ${name}, made this signature, but over other content than this header and payload.`;
const rsaCut =
  'invalid, damaged: The signature does not match RSA 2048-bit private key, JWK. It has 253 bytes, and this key makes signatures of 256. No usual size of RSA keys gives 253, so most likely bytes of it are missing.';

/** Algorithm; what is told of a wrong key, a changed payload, a signature without its last three bytes, and a lack. */
const families: readonly (readonly [string, string, string, string, string])[] = [
  [
    'HS256',
    'invalid, undecided: The signature does not match secret of 32 bytes, JWK. The usual causes are another secret, or a header, payload or signature that was changed afterwards. HS256 cannot tell these apart.',
    'invalid, undecided: The signature does not match secret of 32 bytes, JWK. The usual causes are another secret, or a header, payload or signature that was changed afterwards. HS256 cannot tell these apart.',
    cut(29, 'HS256', 'exactly 32 (RFC 7518 §3.2)'),
    INSECURE,
  ],
  [
    'RS256',
    `invalid, wrong-key: The signature does not match RSA 2048-bit private key, JWK. ${rsaWrong}`,
    rsaChanged('RSA 2048-bit private key, JWK'),
    rsaCut,
    INSECURE,
  ],
  [
    'PS384',
    `invalid, wrong-key: The signature does not match RSA 2048-bit private key, JWK. ${rsaWrong}`,
    rsaChanged('RSA 2048-bit private key, JWK'),
    rsaCut,
    INSECURE,
  ],
  [
    'ES384',
    `invalid, undecided: The signature does not match EC P-384 private key, JWK. ${either('ES384')}`,
    `invalid, undecided: The signature does not match EC P-384 private key, JWK. ${either('ES384')}`,
    cut(93, 'ES384', 'exactly 96 (RFC 7518 §3.4)'),
    INSECURE,
  ],
  [
    'EdDSA',
    `invalid, undecided: The signature does not match OKP Ed25519 private key, JWK. ${either('EdDSA')}`,
    `invalid, undecided: The signature does not match OKP Ed25519 private key, JWK. ${either('EdDSA')}`,
    cut(61, 'EdDSA', '64 on Ed25519 or 114 on Ed448 (RFC 8037 §3.1)'),
    'unknown, unsupported-here: The part for Ed25519 could not be loaded.',
  ],
  [
    'ES256K',
    `invalid, undecided: The signature does not match EC secp256k1 private key, JWK. ${either('ES256K')}`,
    `invalid, undecided: The signature does not match EC secp256k1 private key, JWK. ${either('ES256K')}`,
    cut(61, 'ES256K', 'exactly 64 (RFC 8812 §3.2)'),
    'unknown, unsupported-here: The part for secp256k1 could not be loaded.',
  ],
  [
    'Ed448',
    `invalid, undecided: The signature does not match OKP Ed448 private key, JWK. ${either('Ed448')}`,
    `invalid, undecided: The signature does not match OKP Ed448 private key, JWK. ${either('Ed448')}`,
    cut(111, 'Ed448', 'exactly 114 (RFC 9864 §2.2)'),
    'unknown, unsupported-here: The part for Ed448 could not be loaded.',
  ],
  [
    'ML-DSA-44',
    `invalid, undecided: The signature does not match AKP ML-DSA-44 private key, JWK. ${either('ML-DSA-44')}`,
    `invalid, undecided: The signature does not match AKP ML-DSA-44 private key, JWK. ${either('ML-DSA-44')}`,
    cut('2,417', 'ML-DSA-44', 'exactly 2,420 (RFC 9964)'),
    'unknown, unsupported-here: The part for ML-DSA-44 could not be loaded.',
  ],
];

describe.each(families)('%s', (alg, wrongKey, changed, cutOff, lacking) => {
  it('tells a wrong key, changed content, a damaged part and a missing capability apart', async () => {
    const { right, wrong, token } = await caseOf(alg);
    const [header = '', , signature = ''] = token.split('.');
    expect(await answerTo(token, right)).toBe('valid');
    expect(await answerTo(token, wrong)).toBe(wrongKey);
    const [, payload = ''] = signingInputOf({}, { sub: 'admin' }).split('.');
    expect(await answerTo(`${header}.${payload}.${signature}`, right)).toBe(changed);
    const shorter = Buffer.from(signature, 'base64url').subarray(0, -3).toString('base64url');
    expect(await answerTo(`${token.slice(0, -signature.length)}${shorter}`, right)).toBe(cutOff);
    const foreign = await answerTo(`${header}.${payload}.${signature.slice(0, 5)}#${signature.slice(6)}`, right);
    expect(foreign).toMatch(/^invalid, damaged: The signature has “#” \(U\+0023\)/);
    lack.chunks = true;
    vi.stubGlobal('crypto', {});
    expect(await answerTo(token, right)).toBe(lacking);
    expect(new Set([wrongKey, cutOff, foreign, lacking]).size).toBe(4);
  });
});
