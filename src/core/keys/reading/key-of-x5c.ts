import { stringOf, valueOf, type JsonNode } from '../../text/json-node.ts';
import { buildKey } from '../build-key.ts';
import { decodeText } from '../decode-text.ts';
import type { Key } from '../key.ts';
import { readDerKey } from './read-der-key.ts';

/** The key of a certificate of `x5c`, by its place from 0. Its span is in the JSON of the header. */
export function keyOfX5c(header: JsonNode | undefined, index: number): Key | undefined {
  const x5c = valueOf(header, 'x5c');
  const item = x5c?.type === 'array' ? x5c.items[index] : undefined;
  if (item?.type !== 'string') return undefined;
  const bytes = decodeText(item.value, 'base64', 'The certificate');
  const read = bytes.ok ? readDerKey(bytes.value) : undefined;
  if (!read?.ok) return undefined;
  const remarks = read.value.key.remarks.map((message) => ({ span: item.span, message }));
  return buildKey({
    ...read.value.key,
    format: 'x509',
    kid: stringOf(header, 'kid'),
    span: item.span,
    source: 'token',
    remarks,
  });
}
