import { readDerKey } from '../../core/keys/reading/read-der-key.ts';
import { buildKey } from '../../core/keys/build-key.ts';
import { decodeText } from '../../core/keys/decode-text.ts';
import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import type { Key } from '../../core/keys/key.ts';
import { stringOf, valueOf } from '../../core/text/json-node.ts';
import type { Jws } from '../../core/token/token.ts';

/**
 * The keys that a token brought along in its header, `jwk` (RFC 7515 §4.1.3) and the first certificate of `x5c` (§4.1.6,
 * the one that signed). They prove only that the token was not altered since, and nothing about who made it: to be tried
 * at a click. Spans are in the pasted text.
 */
export function embeddedKeys(jws: Jws): readonly Key[] {
  const { json } = jws.header;
  const jwk = valueOf(json?.root, 'jwk');
  const read = jwk?.type === 'object' ? readJwk(jwk, 'jwk', 'token', json?.text ?? '') : undefined;
  const keys = [read?.key, certificateKey(jws)].filter((key) => key !== undefined);
  return keys.map((key) => {
    const span = jws.header.locate(key.span);
    return {
      ...key,
      id: `token-${span.start}`,
      span,
      remarks: key.remarks.map((remark) => ({ ...remark, span: jws.header.locate(remark.span) })),
    };
  });
}

function certificateKey(jws: Jws): Key | undefined {
  const root = jws.header.json?.root;
  const x5c = valueOf(root, 'x5c');
  const first = x5c?.type === 'array' ? x5c.items[0] : undefined;
  if (!x5c || first?.type !== 'string') return undefined;
  const bytes = decodeText(first.value, 'base64', 'The certificate');
  const read = bytes.ok ? readDerKey(bytes.value) : undefined;
  if (!read?.ok) return undefined;
  const remarks = read.value.key.remarks.map((message) => ({ span: first.span, message }));
  return buildKey({
    ...read.value.key,
    format: 'x509',
    kid: stringOf(root, 'kid'),
    span: first.span,
    source: 'token',
    remarks,
  });
}
