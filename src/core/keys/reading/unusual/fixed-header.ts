import { spanOf } from '../../../text/span.ts';
import { cleanPemBody } from '../../asn1/pem-body.ts';
import { buildKey } from '../../build-key.ts';
import type { KeySource } from '../../key.ts';
import { fixedHeaderKey } from './fixed-header-key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';

/** The same without BEGIN and END lines. Undefined where the text is something else. */
export function readFixedHeader(text: string, source: KeySource): KeysRead | undefined {
  const key = fixedHeaderKey(cleanPemBody(text, 0).base64);
  if (!key) return undefined;
  const span = spanOf(0, text.length);
  const remarks = key.remarks.map((message) => ({ span, message }));
  return keysRead({ keys: [buildKey({ ...key, format: 'der', span, source, remarks })] });
}
