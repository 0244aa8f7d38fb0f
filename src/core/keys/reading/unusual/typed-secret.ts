import { stringOf, valueOf, type JsonNode } from '../../../text/json-node.ts';
import { encodeBase64url } from '../../../text/base64url.ts';
import { buildKey } from '../../build-key.ts';
import type { Key, KeySource } from '../../key.ts';
import { quote } from '../../quote.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';

/**
 * A shared secret in a configuration that says so, `{"type":"HS256","key":"…"}`, as Hasura has it
 * (https://hasura.io/docs/2.0/auth/authentication/jwt/). Undefined where there is none.
 */
export function readTypedSecret(root: JsonNode, source: KeySource): KeysRead | undefined {
  const objects = root.type === 'array' ? root.items : [root];
  const keys = objects.flatMap((object) => typedSecret(object, source));
  return keys.length === 0 ? undefined : keysRead({ keys });
}

function typedSecret(node: JsonNode, source: KeySource): readonly Key[] {
  const type = stringOf(node, 'type');
  const value = valueOf(node, 'key');
  if (type === undefined || !/^HS(?:256|384|512)$/.test(type) || value?.type !== 'string') return [];
  const bytes = new TextEncoder().encode(value.value);
  const { span } = value;
  const message = `The secret is the value of “key”: "type" is ${quote(type)}.`;
  const material = { kty: 'oct', k: encodeBase64url(bytes) } as const;
  const secret = { encoding: 'utf8', byteCount: bytes.length } as const;
  return [buildKey({ format: 'secret', material, span, source, remarks: [{ span, message }], secret })];
}
