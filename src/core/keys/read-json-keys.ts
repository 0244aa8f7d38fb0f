import { stringOf, type JsonNode } from '../text/json-node.ts';
import { readJson } from '../text/json.ts';
import { encloses } from '../text/span.ts';
import { readJwks } from './formats/jwks.ts';
import { describeJsonStranger } from './json-stranger.ts';
import type { Key, KeySource } from './key.ts';
import type { KeysRead } from './keys-read.ts';
import { readPem } from './read-pem.ts';

// A secret may begin with a brace too; JSON goes on with a name, an object, or closes at once.
const LOOKS_LIKE_JSON = /^\s*(?:\{\s*(?:["'“}]|kty\b)|\[\s*[{\]])/;

/** JWK, JWK set, and JSON that holds PEM, such as Google's certificates and service accounts. Undefined where it is no JSON. */
export function readJsonKeys(text: string, source: KeySource): KeysRead | undefined {
  if (!LOOKS_LIKE_JSON.test(text)) return undefined;
  const { root, problem } = readJson(text);
  const syntax = problem ? [problem] : [];
  if (!root) return { keys: [], problems: syntax };
  const set = readJwks(root, text, source);
  if (set) return { keys: set.keys, problems: [...set.problems, ...syntax] };
  const pem = readPem(text, source);
  if (pem) return { keys: pem.keys.map((key) => named(key, root)), problems: [...pem.problems, ...syntax] };
  const stranger = { span: root.span, message: describeJsonStranger(root) };
  return { keys: [], problems: problem ? syntax : [stranger] };
}

/** In `{"<kid>": "-----BEGIN CERTIFICATE…"}` the member's name is the key id; a service account has it in `private_key_id`. */
function named(key: Key, root: JsonNode): Key {
  const member = root.type === 'object' ? root.members.find(({ span }) => encloses(span, key.span)) : undefined;
  const kid = member?.name.value === 'private_key' ? stringOf(root, 'private_key_id') : member?.name.value;
  return kid === undefined ? key : { ...key, kid };
}
