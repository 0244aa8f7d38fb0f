import { keyOfX5c } from '../../core/keys/reading/key-of-x5c.ts';
import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import type { Key } from '../../core/keys/key.ts';
import { valueOf } from '../../core/text/json-node.ts';
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

const certificateKey = (jws: Jws): Key | undefined => keyOfX5c(jws.header.json?.root, 0);
