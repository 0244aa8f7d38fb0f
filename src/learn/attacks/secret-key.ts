import { buildKey } from '../../core/keys/build-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { spanOf } from '../../core/text/span.ts';
import { decodeText } from '../jwt-tools/read-jwt.ts';

/** Bytes as a shared secret, wherever they come from. */
export const secretKey = (bytes: Uint8Array): Key =>
  buildKey({
    format: 'secret',
    material: { kty: 'oct', k: encodeBase64url(bytes) },
    span: spanOf(0, 0),
    source: 'generated',
    remarks: [],
  });

export const secretOfText = (text: string): Key => secretKey(new TextEncoder().encode(text));

export const textOfSecret = ({ material }: Key): string => decodeText(material.k ?? '');
