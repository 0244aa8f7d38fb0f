import { sliceExcerpt, type Excerpt } from '../../text/excerpt.ts';
import { memberOf, valueOf, type JsonNode, type JsonObject } from '../../text/json-node.ts';
import type { JsonReading } from '../../text/json.ts';
import type { Part, PartName } from '../part/part.ts';
import { readPart, type PartContext } from '../part/read-part.ts';
import { stringExcerpt } from '../part/string-excerpt.ts';

/** A JSON serialization while it is read (RFC 7515 §7.2, RFC 7516 §7.2). */
export interface JsonSource {
  readonly token: Excerpt;
  readonly reading: JsonReading;
  readonly root: JsonObject;
}

/** What a member that is a string holds, without its quotes; where there is none, an empty place at the object's end. */
function memberExcerpt({ token }: JsonSource, object: JsonObject, member: string): Excerpt {
  const node = valueOf(object, member);
  if (node?.type === 'string') return stringExcerpt(token, node);
  const { end } = object.span;
  const at = token.text.charAt(end - 1) === '}' ? end - 1 : end;
  return sliceExcerpt(token, at, at);
}

/** The part that a member holds, mostly as base64url; an empty part where the member is missing or no string. */
export const partIn = (
  source: JsonSource,
  object: JsonObject,
  member: string,
  name: PartName,
  context: PartContext = {},
): Part => readPart(name, memberExcerpt(source, object, member), context);

/** An unprotected header, which stands there as the JSON object that it is; none where the member is missing or no object. */
export function unprotectedIn(
  { token, reading }: JsonSource,
  object: JsonNode,
  member: string,
  context: PartContext,
): readonly Part[] {
  const node = memberOf(object, member)?.value;
  if (node?.type !== 'object') return [];
  const excerpt = sliceExcerpt(token, node.span.start, node.span.end);
  const part = readPart('unprotected-header', excerpt, { ...context, unencoded: true });
  // Damage of the whole text has a fault of its own.
  const faults = part.faults.filter(({ id }) => !reading.problem || (id !== 'json-syntax' && id !== 'json-depth'));
  return [{ ...part, faults }];
}
