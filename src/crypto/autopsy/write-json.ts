import type { JsonNode } from '../../core/text/json-node.ts';

/** How a serialiser writes JSON. */
export interface JsonStyle {
  readonly comma: string;
  readonly colon: string;
  /** Spaces a level; with it each member has a line of its own. */
  readonly indent?: string;
  /** Members sorted by name. */
  readonly isSorted?: boolean;
  /** `\/` for `/`. */
  readonly escapesSlash?: boolean;
  /** Characters beyond ASCII as `\uXXXX`, in lower or upper case. */
  readonly escapesUnicode?: 'lower' | 'upper';
  /** These characters as `\uXXXX`, too. */
  readonly escapesAlso?: string;
  /** What is done to a number as it was written. */
  readonly number?: (written: string) => string;
}

/** The value as that serialiser writes it. */
export function writeJson(node: JsonNode, style: JsonStyle, level = 0): string {
  switch (node.type) {
    case 'object': {
      const members = node.members.flatMap(({ name, value }) => (value ? [[name.value, value] as const] : []));
      const sorted = style.isSorted ? members.toSorted(([one], [other]) => (one < other ? -1 : 1)) : members;
      const items = sorted.map(
        ([name, value]) => stringOf(name, style) + style.colon + writeJson(value, style, level + 1),
      );
      return enclosed('{', items, '}', style, level);
    }
    case 'array':
      return enclosed(
        '[',
        node.items.map((item) => writeJson(item, style, level + 1)),
        ']',
        style,
        level,
      );
    case 'string':
      return stringOf(node.value, style);
    case 'number':
      return style.number?.(node.written) ?? node.written;
    case 'boolean':
      return String(node.value);
    default:
      return 'null';
  }
}

function enclosed(start: string, items: readonly string[], end: string, { comma, indent }: JsonStyle, level: number) {
  if (indent === undefined || items.length === 0) return start + items.join(comma) + end;
  const line = `\n${indent.repeat(level + 1)}`;
  return `${start}${line}${items.join(`,${line}`)}\n${indent.repeat(level)}${end}`;
}

function stringOf(value: string, { escapesSlash, escapesUnicode, escapesAlso = '' }: JsonStyle): string {
  const plain = JSON.stringify(value);
  const slashed = escapesSlash ? plain.replaceAll('/', '\\/') : plain;
  return slashed.replaceAll(/[<>&'+`\x7f-\uffff]/g, (unit) =>
    escapesAlso.includes(unit) || (escapesUnicode && unit >= '\x7f') ? escaped(unit, escapesUnicode ?? 'lower') : unit,
  );
}

function escaped(unit: string, letters: 'lower' | 'upper'): string {
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0');
  return `\\u${letters === 'lower' ? hex : hex.toUpperCase()}`;
}
