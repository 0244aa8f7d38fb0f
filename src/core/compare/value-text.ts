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

/** All digits of a number without zeros around them, and the power of ten: a double would lose digits. */
function decimal({ written: text }: JsonNumber): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const short = withoutZerosAtEnd(digits);
  return short === '' ? '0' : `${sign}${short}e${Number(power) - fraction.length + digits.length - short.length}`;
}

/** A pattern that ends with `0+$` takes quadratic time. */
function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
