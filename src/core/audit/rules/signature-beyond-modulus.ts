import { toNumber } from '../../keys/numbers/big-number.ts';
import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { textIn } from '../found.ts';
import type { Rule } from '../rule.ts';
import { readSignature } from '../reading/signature-reading.ts';

export const signatureBeyondModulus: Rule = {
  id: 'signature-beyond-modulus',
  title: 'A signature that this RSA key cannot have made',
  severity: 'error',
  gate: 'signature',
  lesson: 'the-signature',
  reference: { specification: 'RFC 7518', section: '3.3' },
  why: 'An RSA signature is a number below the modulus of its key: a larger one is of another key.',
  confidence: 'certain',
  remedy: 'Take the key that the issuer signs with now: look for one with the kid of the token.',
  examples: {
    flagged: [
      `keys: {"kty":"RSA","e":"AQAB","n":"gUND${'QkND'.repeat(84)}Qw"}\n{"alg":"RS256"} {} ~bytes:ff,noise*255`,
    ],
    accepted: [
      `keys: {"kty":"RSA","e":"AQAB","n":"gUND${'QkND'.repeat(84)}Qw"}\n{"alg":"RS256"} {} ~bytes:41,noise*255`,
      '{"alg":"RS256"} {} ~bytes:ff,noise*255',
    ],
  },
  *check(token, { keys = [] }) {
    const reading = readSignature(token);
    if (reading?.form !== 'plain' || reading.algorithm.signatureLength !== 'modulus') return;
    const { part, bytes } = reading;
    const all = keys.filter((key) => key.kty === 'RSA' && key.material.n !== undefined).slice(0, most);
    const kid = textIn(token, 'kid')?.text;
    const named = all.filter((key) => kid !== undefined && key.kid === kid);
    const asked = named.length > 0 ? named : all;
    if (asked.length === 0 || !asked.every((key) => isBelow(key, bytes))) return;
    const who = asked.length === 1 ? 'the RSA key at hand' : `each of the ${asked.length} RSA keys at hand`;
    yield {
      span: part.excerpt.span,
      message: `Read as a number, the signature is not below the modulus of ${who}, so it was made with another key, or altered (RFC 8017 §5.2.2). Is there a newer key, or one of another tenant or environment?`,
    };
  },
};

/** A key set is looked at as far as real ones go. */
const most = 20;

/** Whether the modulus has the length of the signature, and is not above it. */
function isBelow({ material }: Key, signature: Uint8Array): boolean {
  const modulus = decodeBase64url(material.n ?? '').bytes;
  return modulus.length === signature.length && toNumber(modulus) <= toNumber(signature);
}
