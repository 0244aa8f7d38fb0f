import type { Problem } from './result.ts';
import type { Span } from './span.ts';

/** All spans in a JSON tree are in the document's own text. */
export interface JsonObject {
  readonly type: 'object';
  readonly span: Span;
  /** In the order written; members of the same name are all kept. */
  readonly members: readonly JsonMember[];
  /** How many members a cut tree leaves out (`json-cut.ts`); absent where it is whole. */
  readonly omitted?: number;
}

export interface JsonMember {
  readonly name: JsonString;
  /** Absent where the text ended or broke before a value came, or ended right behind a number, which may lack digits. */
  readonly value?: JsonNode;
  /** From the first quote of the name to the end of the value. */
  readonly span: Span;
}

export interface JsonArray {
  readonly type: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
  /** How many items a cut tree leaves out; absent where it is whole. */
  readonly omitted?: number;
}

export interface JsonString {
  readonly type: 'string';
  readonly span: Span;
  /** Escapes resolved; a lone surrogate escape stays a lone surrogate. */
  readonly value: string;
}

export interface JsonNumber {
  readonly type: 'number';
  readonly span: Span;
  /** As a double, which may have lost digits. */
  readonly value: number;
  /** Exactly as written: "1.0", "1E400", "9007199254740993". */
  readonly written: string;
}

export interface JsonBoolean {
  readonly type: 'boolean';
  readonly span: Span;
  readonly value: boolean;
}

export interface JsonNull {
  readonly type: 'null';
  readonly span: Span;
}

export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull;

/** A JSON text as far as it could be read: the root stands even when a problem is present. */
export interface JsonDocument {
  readonly text: string;
  readonly root?: JsonNode;
  /** The first place where the text is no JSON; its span is in `text`. */
  readonly problem?: Problem;
}

/** The last member of that name, which is the one that most parsers report (RFC 8259 §4). */
export function memberOf(node: JsonNode | undefined, name: string): JsonMember | undefined {
  return node?.type === 'object' ? node.members.findLast((member) => member.name.value === name) : undefined;
}

export const valueOf = (node: JsonNode | undefined, name: string): JsonNode | undefined => memberOf(node, name)?.value;

export function stringOf(node: JsonNode | undefined, name: string): string | undefined {
  const value = valueOf(node, name);
  return value?.type === 'string' ? value.value : undefined;
}

export function numberOf(node: JsonNode | undefined, name: string): number | undefined {
  const value = valueOf(node, name);
  return value?.type === 'number' ? value.value : undefined;
}
