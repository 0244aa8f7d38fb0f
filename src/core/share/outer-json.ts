import { maskedEdits } from '../masking/masked-edits.ts';
import type { Masked } from '../masking/masked.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { excerptOf } from '../text/excerpt.ts';
import { readJson } from '../text/json.ts';
import type { JsonMember, JsonNode, JsonObject } from '../text/json-node.ts';
import type { TextEdit } from '../text/result.ts';
import { parse } from '../token/reading/parse.ts';
import type { Jws, Parsed } from '../token/token.ts';

/** What a JSON serialization of a signed token consists of (RFC 7515 §7.2); their values are parts of the token. */
const ownMembers: ReadonlySet<string> = new Set(['payload', 'protected', 'signature', 'header', 'signatures']);

/** What stands in a JSON serialization around the parts of a signed token, and says something of its own. */
export function outerRoots(token: Parsed): readonly JsonNode[] {
  const jws = token.kind === 'sd-jwt' ? token.issuerJwt : token;
  if (jws.kind !== 'jws' || jws.serialization === 'compact') return [];
  return objectsIn(readJson(jws.excerpt.text).root).map(({ members, ...object }) => ({
    ...object,
    members: members.filter(({ name }) => !ownMembers.has(name.value)),
  }));
}

/** The object of the token itself, and that of each signature. */
function objectsIn(root: JsonNode | undefined): readonly JsonObject[] {
  if (root?.type !== 'object') return [];
  const lists = root.members.flatMap(({ name, value }) =>
    name.value === 'signatures' && value?.type === 'array' ? value.items : [],
  );
  return [root, ...lists.filter((item) => item.type === 'object')];
}

/** A JSON serialization without the masked values around its parts. `maskJws` masks a key binding, which is a token of its own. */
export function maskedOuter(text: string, masked: Masked, maskJws: (jws: Jws) => string): string {
  const edits = objectsIn(readJson(text).root).flatMap((object) =>
    object.members.flatMap((member) => memberEdits(member, object, masked, maskJws)),
  );
  return applyEdits(text, edits);
}

function memberEdits(
  member: JsonMember,
  object: JsonObject,
  masked: Masked,
  maskJws: (jws: Jws) => string,
): readonly TextEdit[] {
  const { name, value } = member;
  if (!value || name.value === 'signatures' || name.value === 'signature') return [];
  if (name.value === 'header' && value.type === 'object')
    return value.members.flatMap((inner) =>
      inner.name.value === 'kb_jwt' ? bindingEdits(inner, maskJws) : maskedEdits(only(value, inner), masked),
    );
  if (!ownMembers.has(name.value)) return maskedEdits(only(object, member), masked);
  // Readers take the last one of the same name; the others are in no part, so nobody masked them.
  const isRead = object.members.findLast((one) => one.name.value === name.value) === member;
  return isRead ? [] : [{ span: value.span, text: '""' }];
}

const only = (object: JsonObject, member: JsonMember): JsonObject => ({ ...object, members: [member] });

function bindingEdits({ value }: JsonMember, maskJws: (jws: Jws) => string): readonly TextEdit[] {
  if (!value) return [];
  const jws = value.type === 'string' ? parse(excerptOf(value.value)) : undefined;
  // Rather nothing than what is masked.
  const masked = jws?.kind === 'jws' && jws.serialization === 'compact' ? maskJws(jws) : '';
  const isSame = value.type === 'string' && value.value === masked;
  return isSame ? [] : [{ span: value.span, text: JSON.stringify(masked) }];
}
