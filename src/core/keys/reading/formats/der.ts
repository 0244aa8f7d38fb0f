import { spanOf } from '../../../text/span.ts';
import { buildKey } from '../../build-key.ts';
import { decodeText } from '../../decode-text.ts';
import type { DerFormat, DerKey } from '../../der-keys/der-key.ts';
import type { Key, KeySource } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { cleanPemBody } from '../../asn1/pem-body.ts';
import { readDerKey } from '../read-der-key.ts';
import { readLockedDer } from '../read-locked-der.ts';

// Every key begins with a SEQUENCE (byte 0x30), whose first base64 character is M.
const LOOKS_LIKE_DER = /^M[A-Za-z0-9+/_-]{40,}={0,2}$/;
// A SEQUENCE of 128 bytes or more, 0x30 0x81 or 0x30 0x82: no secret of that length begins so by chance.
const SURELY_DER = /^MI[GHI].{120}/;

/** A key in base64 without BEGIN and END lines, also out of an `x5c` header. Undefined where the text is something else. */
export function readDerText(text: string, source: KeySource): KeysRead | undefined {
  const { base64 } = cleanPemBody(text, 0);
  if (!LOOKS_LIKE_DER.test(base64)) return undefined;
  const bytes = decodeText(base64.replace(/-/g, '+').replace(/_/g, '/'), 'base64', 'The text');
  const read = bytes.ok ? readDerKey(bytes.value) : undefined;
  const span = spanOf(0, text.length);
  const locked = bytes.ok ? readLockedDer(bytes.value, span, source) : undefined;
  if (locked?.ok) return keysRead({ locked: [locked.value] });
  if (read?.ok && bytes.ok)
    return keysRead({ keys: [derKey(read.value, bytes.value, { text, source, format: 'der' })] });
  if (!SURELY_DER.test(base64)) return undefined;
  const why = (read?.ok === false ? read.problem : undefined) ?? (bytes.ok ? '' : bytes.problem.message);
  const message = `This looks like a key in base64 without BEGIN and END lines. ${why}`;
  return keysRead({ problems: [{ span, message }] });
}

interface DerPlace {
  readonly text: string;
  readonly source: KeySource;
  readonly format: 'der' | 'der-hex';
}

/** A key that a whole text holds as DER. */
export function derKey(
  { format: structure, key }: { readonly format: DerFormat; readonly key: DerKey },
  der: Uint8Array,
  { text, source, format }: DerPlace,
): Key {
  const span = spanOf(0, text.length);
  const how = format === 'der' ? 'base64' : 'hexadecimal';
  const message = `This is a key without its BEGIN and END lines, read as ${how} of ${structure.title}.`;
  const remarks = [message, ...key.remarks].map((sentence) => ({ span, message: sentence }));
  const certificates = structure.id === 'x509' ? ({ list: [der], own: 0, from: 'text' } as const) : undefined;
  return buildKey({ ...key, format, span, source, remarks, certificates });
}
