import type { JsonNode, JsonNumber } from '../text/json-node.ts';

/** A value as compact JSON, its numbers and the order of its members as written; a string without its quotes where it is the whole value. */
export const valueText = (node: JsonNode): string => (node.type === 'string' ? node.value : jsonText(node));

/** As compact JSON, as written. */
export const jsonText = (node: JsonNode): string => written(node, (number) => number.written, false);

/** As compact JSON in which every way to write one value is the same: 1.8e3 and 1800, and any order of the members. */
export const exactText = (node: JsonNode): string => written(node, decimal, true);

function written(node: JsonNode, numberText: (node: JsonNumber) => string, isSorted: boolean): string {
  const inner = (one: JsonNode): string => written(one, numberText, isSorted);
  switch (node.type) {
    case 'object': {
      const members = node.members.map(
        ({ name, value }) => `${JSON.stringify(name.value)}:${value ? inner(value) : ''}`,
      );
      return `{${(isSorted ? members.toSorted() : members).join(',')}}`;
    }
    case 'array':
      return `[${node.items.map(inner).join(',')}]`;
    case 'number':
      return numberText(node);
    case 'string':
      return JSON.stringify(node.value);
    default:
      return node.type === 'null' ? 'null' : String(node.value);
  }
}

/** Fifteen digits are what every double keeps. */
const decimal = ({ value, written: text }: JsonNumber): string => (text.length > 15 ? text : String(value));
