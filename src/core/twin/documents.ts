import { readJson } from '../text/json.ts';
import type { JsonNode } from '../text/json-node.ts';
import type { Parsed } from '../token/token.ts';

/** A JSON document of a token, and the text that its spans are in. */
export interface Document {
  readonly root: JsonNode;
  readonly text: string;
}

/** Every JSON document of a token, the token itself where it is one. */
export function documentsOf({ excerpt, parts }: Parsed): readonly Document[] {
  const text = excerpt.text.trim();
  const outer = text.startsWith('{') ? readJson(text).root : undefined;
  const inner = parts.flatMap((part) => (part.json?.root ? [{ root: part.json.root, text: part.json.text }] : []));
  return outer ? [{ root: outer, text }, ...inner] : inner;
}
