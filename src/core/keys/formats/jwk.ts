import type { Problem } from '../../text/result.ts';
import { memberOf, stringOf, valueOf, type JsonObject } from '../../text/json-node.ts';
import { buildKey } from '../build-key.ts';
import { jwkMaterial } from '../jwk-material.ts';
import { jwkMetadata } from '../jwk-metadata.ts';
import type { Key, KeySource, KeyType } from '../key.ts';
import { quote } from '../quote.ts';

interface JwkRead {
  /** Also there where only the private members are at fault: then it is the public half. */
  readonly key?: Key;
  readonly problems: readonly Problem[];
}

const keyTypes: ReadonlyMap<string, KeyType> = new Map(
  (['RSA', 'EC', 'OKP', 'oct', 'AKP'] as const).map((kty) => [kty, kty]),
);

/** A JSON Web Key (RFC 7517 §4). Spans are in the text that the node was read from. */
export function readJwk(node: JsonObject, format: 'jwk' | 'jwks', source: KeySource, written: string): JwkRead {
  const kty = keyTypes.get(stringOf(node, 'kty') ?? '');
  if (kty === undefined) return { problems: [ktyProblem(node)] };
  const { material, problems, remarks } = jwkMaterial(node, kty, written);
  if (!material) return { problems };
  const metadata = jwkMetadata(node);
  const key = buildKey({
    ...metadata,
    format,
    material,
    span: node.span,
    source,
    remarks: [...remarks, ...metadata.remarks],
  });
  return { key, problems };
}

function ktyProblem(node: JsonObject): Problem {
  const member = memberOf(node, 'kty');
  const value = valueOf(node, 'kty');
  if (!member) {
    const message =
      'This object has no "kty", so it is no JWK: RFC 7517 §4.1 requires the key type there (RSA, EC, OKP or oct).';
    return { span: node.span, message };
  }
  const shown = value?.type === 'string' ? quote(value.value) : `a ${value?.type ?? 'missing value'}`;
  const message = `"kty" is ${shown}; the registered key types are "RSA", "EC", "OKP", "oct" and "AKP", and case matters (RFC 7517 §4.1).`;
  return { span: value?.span ?? member.span, message };
}
