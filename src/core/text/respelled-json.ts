import type { JsonNode } from './json-node.ts';
import { unreachable } from './result.ts';

/** How a library writes JSON: what stands behind commas and colons, and whether all but ASCII is escaped. */
interface Spelling {
  readonly space: '' | ' ';
  readonly isAscii: boolean;
}

const spellings: readonly Spelling[] = [
  { space: '', isAscii: false },
  { space: ' ', isAscii: false },
  { space: '', isAscii: true },
  { space: ' ', isAscii: true },
];

/** The same JSON as usual libraries write it; numbers stay as they are. */
export const respelledJson = (node: JsonNode): readonly string[] => [
  ...new Set(spellings.map((spelling) => spelled(node, spelling))),
];

function spelled(node: JsonNode, spelling: Spelling): string {
  const { space } = spelling;
  switch (node.type) {
    case 'object': {
      const members = node.members.flatMap(({ name, value }) =>
        value ? [`${spelled(name, spelling)}:${space}${spelled(value, spelling)}`] : [],
      );
      return `{${members.join(`,${space}`)}}`;
    }
    case 'array':
      return `[${node.items.map((item) => spelled(item, spelling)).join(`,${space}`)}]`;
    case 'string':
      return spelling.isAscii ? escaped(JSON.stringify(node.value)) : JSON.stringify(node.value);
    case 'number':
      return node.written;
    case 'boolean':
      return String(node.value);
    case 'null':
      return 'null';
    default:
      return unreachable(node);
  }
}

const escaped = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
