import { encodeBase64url } from '../../../text/base64url.ts';
import type { Problem } from '../../../text/result.ts';
import { spanOf } from '../../../text/span.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { KeySource, SecretEncoding } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { likelyReading, secretRemarks } from '../secret-remarks.ts';

/** A shared secret (RFC 7518 §3.2, §6.4), exactly as typed: nothing is trimmed. */
export function readSecret(text: string, encoding: SecretEncoding, source: KeySource): KeysRead {
  const span = spanOf(0, text.length);
  const decoded = encoding === 'utf8' ? undefined : decodeText(text, encoding, 'The secret');
  if (decoded?.ok === false) return keysRead({ problems: [decoded.problem] });
  const bytes = decoded?.value ?? new TextEncoder().encode(text);
  const remarks: readonly Problem[] = encoding === 'utf8' ? secretRemarks(text, bytes.length) : [];
  const material = { kty: 'oct', k: encodeBase64url(bytes) } as const;
  const mayBe = encoding === 'utf8' ? likelyReading(text) : undefined;
  const secret = { encoding, byteCount: bytes.length, ...(mayBe && { mayBe }) };
  return keysRead({ keys: [buildKey({ format: 'secret', material, span, source, remarks, secret })] });
}
