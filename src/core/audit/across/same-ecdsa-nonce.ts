import { algorithms } from '../../registry/algorithms.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { stringParameter } from '../../token/parameters.ts';
import { signedText } from '../../token/signing-input.ts';
import { jwsOf } from '../found.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';

export const sameEcdsaNonce: Comparison = {
  id: 'same-ecdsa-nonce',
  title: 'Two signatures with the same nonce',
  severity: 'error',
  gate: 'signature',
  reference: { specification: 'RFC 6979', section: '1' },
  why: 'From two ECDSA signatures with one nonce anybody can compute the private key.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Replace the key, and sign with a library that makes its nonces as RFC 6979 says or with good randomness.',
  fine: 'Two different keys would have to have chosen the same number by chance, which does not happen.',
  *compare(one, others) {
    const own = firstHalf(one);
    if (own === undefined) return;
    const twin = others.find((other) => firstHalf(other)?.r === own.r && firstHalf(other)?.signed !== own.signed);
    const [signature, other] = [jwsOf(one.token)?.signature, twin && jwsOf(twin.token)?.signature];
    if (!signature || !other || !twin) return;
    yield {
      span: signature.excerpt.span,
      other: { token: twin, span: other.excerpt.span },
      message: `The first half of this ECDSA signature, r, is that of token ${twin.number}, over other content: both were made with the same nonce. Whoever has the two tokens can compute the private key.`,
    };
  },
};

/** r of an ECDSA signature (RFC 7518 §3.4), and what was signed. */
function firstHalf({ token }: Gathered): { readonly r: string; readonly signed: string } | undefined {
  const jws = jwsOf(token);
  const row = jws && algorithms.get(stringParameter(jws, 'alg') ?? '');
  if (!jws || row?.scheme !== 'ECDSA') return undefined;
  const { readable } = jws.signature;
  if (readable.length !== row.signatureLength || readable.every((byte) => byte === 0)) return undefined;
  return {
    r: `${row.crv?.[0] ?? ''} ${encodeBase64url(readable.slice(0, readable.length / 2))}`,
    signed: signedText(jws),
  };
}
