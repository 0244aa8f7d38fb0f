import { list } from '../../core/text/words.ts';
import { readJson } from '../../core/text/json.ts';
import { valueOf, type JsonNode } from '../../core/text/json-node.ts';
import type { SignedText, WrittenPart } from './evidence.ts';

const mostNamed = 5;

/** In which members two tokens differ: "alg, exp and sub". Empty where no member does. */
export function differencesOf(one: SignedText, other: SignedText): string {
  const names = [...membersThatDiffer(one.header, other.header), ...membersThatDiffer(one.payload, other.payload)];
  const more = names.length > mostNamed ? [`${names.length - mostNamed} more`] : [];
  return list([...names.slice(0, mostNamed), ...more]);
}

function membersThatDiffer(one: WrittenPart, other: WrittenPart): readonly string[] {
  const [first, second] = [one, other].map(({ bytes }) => readJson(new TextDecoder().decode(bytes)));
  const [a, b] = [first?.root, second?.root];
  if (a?.type !== 'object' || b?.type !== 'object') return [];
  const names = new Set([...a.members, ...b.members].map(({ name }) => name.value));
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- read where it is used
  const written = (text: string | undefined, root: JsonNode, name: string): string | undefined => {
    const value = valueOf(root, name);
    return value && text?.slice(value.span.start, value.span.end);
  };
  return [...names]
    .filter((name) => written(first?.text, a, name) !== written(second?.text, b, name))
    .map((name) => name.slice(0, 40));
}
