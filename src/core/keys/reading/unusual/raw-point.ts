import { spanOf } from '../../../text/span.ts';
import { curves, ecCurveNames } from '../../../registry/curves.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { Key, KeyMaterial, KeySource } from '../../key.ts';
import { ecPoint } from '../../numbers/ec-point.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';

/** Longer than a point on P-521 in hexadecimal with ", 0x" before each byte. */
const mostCharacters = 820;

/**
 * A point of an elliptic curve as it is, without a structure around it: 04, x, y (SEC 1 §2.3.3), as Web Push hands its public key
 * around (RFC 8292 §3.2), or x and y alone. No other bytes of that length meet the equation of a curve, so that this is certain. Of
 * a compressed point, and of 32 bytes, it is not. Undefined where the text is something else.
 */
export function readRawPoint(text: string, source: KeySource): KeysRead | undefined {
  if (text.length > mostCharacters) return undefined;
  const bare = text.trim();
  for (const encoding of ['hex', 'base64url', 'base64'] as const) {
    const digits = encoding === 'hex' ? withoutSeparators(bare) : bare.replaceAll(/\s/g, '');
    const decoded = decodeText(digits, encoding, '');
    const found = decoded.ok ? pointOf(decoded.value) : undefined;
    if (found === undefined) continue;
    // Padding is what only the standard alphabet has, where nothing else tells the two apart.
    const name = encoding === 'hex' ? 'hexadecimal' : bare.endsWith('=') ? 'base64' : encoding;
    const message = `This is a point on ${found.material.crv ?? ''} without a structure around it, read as ${name}${found.isWhole ? '' : ' (x and y, without the byte 04 in front)'}. Most JWT libraries expect a PEM or a JWK.`;
    return keysRead({ keys: [rawKey(found.material, text, source, message)] });
  }
  return undefined;
}

/** "0x04:AB…", "04 ab …". */
export const withoutSeparators = (text: string): string =>
  /^(?:0x|\\x)?[0-9a-f]{2}(?:[\s:,]{0,3}(?:0x|\\x)?[0-9a-f]{2})*$/i.test(text)
    ? text.replace(/0x|\\x|[\s:,]/gi, '')
    : text;

const rawKey = (material: KeyMaterial, text: string, source: KeySource, message: string): Key => {
  const span = spanOf(0, text.length);
  return buildKey({ format: 'raw', material, span, source, remarks: [{ span, message }] });
};

function pointOf(bytes: Uint8Array): { readonly material: KeyMaterial; readonly isWhole: boolean } | undefined {
  for (const crv of ecCurveNames) {
    const size = curves.get(crv)?.bytes ?? 0;
    const isWhole = bytes[0] === 4 && bytes.length === 1 + 2 * size;
    if (!isWhole && bytes.length !== 2 * size) continue;
    const point = ecPoint(isWhole ? bytes : Uint8Array.of(4, ...bytes), crv, size);
    if (point.ok) return { material: { kty: 'EC', crv, ...point.value }, isWhole };
  }
  return undefined;
}
