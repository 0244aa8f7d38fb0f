import { encodeBase64url } from '../../../text/base64url.ts';
import type { Span } from '../../../text/span.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { Key, KeyMaterial, KeySource } from '../../key.ts';
import { ecPrivateFault } from '../../numbers/ec-private-fault.ts';

/** A value out of a configuration. */
export interface NamedValue {
  /** Empty where there is none. */
  readonly name: string;
  /** Whether what stands before it calls it private or secret. */
  readonly isPrivate: boolean;
  readonly text: string;
  /** In the whole text. */
  readonly span: Span;
}

/** Bytes of a raw private key. */
const SEED = 32;

/**
 * Private keys that are known for what they are only by the public key beside them: the number of a Web Push key pair (RFC 8292), and
 * the 64 bytes of libsodium, which are the seed and once more the public key.
 */
export function readPairs(values: readonly NamedValue[], source: KeySource): readonly Key[] {
  const decoded = values.flatMap((value) => {
    const bytes = rawBytes(value.text);
    return bytes ? [{ value, bytes }] : [];
  });
  const sizes = decoded.map(({ bytes }) => bytes.length);
  const hasPoint = decoded.some(({ bytes }) => bytes.length === 65 && bytes[0] === 4);
  return decoded.flatMap(({ value, bytes }) => {
    const keyOf = (material: KeyMaterial, message: string): readonly Key[] => [
      buildKey({ format: 'raw', material, span: value.span, source, remarks: [{ span: value.span, message }] }),
    ];
    if (hasPoint && value.isPrivate && bytes.length === SEED && ecPrivateFault('P-256', bytes) === undefined)
      return keyOf(
        { kty: 'EC', crv: 'P-256', d: encodeBase64url(bytes) },
        'These 32 bytes are the private number of the P-256 key beside them, without a structure around it. Most JWT libraries expect a PEM or a JWK.',
      );
    const open = bytes.subarray(SEED);
    const isPair =
      bytes.length === 2 * SEED && sizes.includes(SEED) && decoded.some((other) => isSame(other.bytes, open));
    return isPair
      ? keyOf(
          { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(open), d: encodeBase64url(bytes.subarray(0, SEED)) },
          'These 64 bytes end in the public key beside them: they are an Ed25519 private key as libsodium has it. Most JWT libraries expect a PEM or a JWK.',
        )
      : [];
  });
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Longer than 65 bytes in hexadecimal. */
const LONGEST = 140;

function rawBytes(text: string): Uint8Array | undefined {
  if (text.length > LONGEST) return undefined;
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    const decoded = decodeText(text, encoding, '');
    if (decoded.ok) return decoded.value;
  }
  return undefined;
}
