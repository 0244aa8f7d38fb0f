import { type JsonMember, type JsonNode, stringOf } from '../../text/json-node.ts';
import { readJson } from '../../text/json.ts';
import { readJwks } from './formats/jwks.ts';
import { describeJsonStranger } from './json-stranger.ts';
import type { KeySource } from '../key.ts';
import { keysRead, type KeysRead } from './keys-read.ts';
import { readPem } from './read-pem.ts';
import { encloses, type Span } from '../../text/span.ts';
import { mostKeys } from '../../text/work-caps.ts';
import { readDerText } from './formats/der.ts';
import { mergedReads, movedRead } from './moved-read.ts';
import { tooManyKeys } from './too-many-keys.ts';
import { isFieldName } from './field-name.ts';

const idNames = ['kid', 'key_id', 'keyId', 'key_identifier', 'private_key_id'] as const;

/**
 * The id of a key that stands as a string in a JSON text: in a map, `{"<kid>": "-----BEGIN CERTIFICATE…"}`, the name of its
 * member; else what stands beside it, as in a service account (`private_key_id`).
 */
function kidInJson(root: JsonNode, span: Span): string | undefined {
  const [holder, member] = holderOf(root, span) ?? [];
  if (!holder || !member) return undefined;
  const beside = idNames.map((name) => stringOf(holder, name)).find((id) => id !== undefined);
  return beside ?? (isFieldName(member.name.value) ? undefined : member.name.value);
}

/** The innermost object around the span, and its member there. */
function holderOf(node: JsonNode, span: Span): readonly [JsonNode, JsonMember] | undefined {
  if (node.type === 'array') {
    const item = node.items.find((one) => encloses(one.span, span));
    return item && holderOf(item, span);
  }
  if (node.type !== 'object') return undefined;
  const member = node.members.find((one) => encloses(one.span, span));
  if (!member) return undefined;
  return (member.value && holderOf(member.value, span)) ?? [node, member];
}

// A secret may begin with a brace too; JSON goes on with a name, an object, or closes at once.
const LOOKS_LIKE_JSON = /^\s*(?:\{\s*(?:["'“}]|(?:kty|crv|alg|kid|use|[nex])\s*:)|\[\s*[{"\]])/;

/** What is read of JSON beside JWKs and PEM. */
export interface JsonExtras {
  /** In a tree that has neither. */
  inside(root: JsonNode): KeysRead | undefined;
  /** Behind the value, which ends at that offset. */
  behind(text: string, end: number): KeysRead | undefined;
}

/**
 * JWK, JWK set, and JSON that holds PEM or DER, such as Google's certificates, service accounts and Keycloak's realms. Undefined where it is
 * no JSON.
 */
export function readJsonKeys(text: string, source: KeySource, extras?: JsonExtras): KeysRead | undefined {
  if (!LOOKS_LIKE_JSON.test(text)) return undefined;
  const { root, problem } = readJson(text);
  const syntax = problem ? [problem] : [];
  if (!root) return keysRead({ problems: syntax });
  const set = readJwks(root, text, source);
  const pem = set && set.keys.length > 0 ? undefined : readPem(text, source);
  const found = pem ? withKids(pem, root) : (set ?? (extras ? extras.inside(root) : readDerStrings(root, source)));
  const more = found && problem ? extras?.behind(text, root.span.end) : undefined;
  if (found && more) return mergedReads([found, more]);
  if (found) return { ...found, problems: [...found.problems, ...syntax] };
  const stranger = { span: root.span, message: describeJsonStranger(root) };
  return keysRead({ problems: problem ? syntax : [stranger] });
}

/** Strings that are a key in DER without BEGIN and END lines. Undefined where there is none. */
function readDerStrings(root: JsonNode, source: KeySource): KeysRead | undefined {
  const strings = stringsOf(root).filter(({ value }) => value.length > 40);
  const reads = strings.slice(0, mostKeys).flatMap(({ value, span }) => {
    const read = readDerText(value, source);
    // The whole string stands for what is in it: escapes may have moved its characters.
    return read ? [movedRead(read, () => span)] : [];
  });
  if (reads.length === 0) return undefined;
  const all = mergedReads(reads);
  return withKids({ ...all, problems: [...all.problems, ...tooManyKeys(strings.length, root.span)] }, root);
}

type JsonText = Extract<JsonNode, { type: 'string' }>;

function stringsOf(node: JsonNode | undefined): readonly JsonText[] {
  if (node?.type === 'string') return [node];
  if (node?.type === 'array') return node.items.flatMap(stringsOf);
  return node?.type === 'object' ? node.members.flatMap(({ value }) => stringsOf(value)) : [];
}

/** The keys with the id that the JSON gives them. */
export function withKids(read: KeysRead, root: JsonNode): KeysRead {
  const withKid = <T extends KeysRead['keys'][number] | KeysRead['locked'][number]>(one: T): T => {
    const kid = kidInJson(root, one.span);
    return kid === undefined ? one : { ...one, kid };
  };
  return { ...read, keys: read.keys.map(withKid), locked: read.locked.map(withKid) };
}
