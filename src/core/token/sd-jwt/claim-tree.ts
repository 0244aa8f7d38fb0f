import type { JsonNode } from '../../text/json-node.ts';
import { textOfPath, type ClaimPath } from '../claim-path.ts';
import type { Part } from '../part/part.ts';

/** A claim of a payload, or what stands inside one. */
export interface ClaimNode {
  readonly path: ClaimPath;
  /** The path as text, unique in the payload unless a name is there twice. */
  readonly name: string;
  /** As written, cut where it is long. */
  readonly value: string;
}

/** More than this is no list to choose from. */
const mostNodes = 300;
const longestValue = 80;

/** Every member and element of a payload that is an object, each before what stands inside it, up to some hundred. */
export function claimTree({ json }: Part): readonly ClaimNode[] {
  const nodes: ClaimNode[] = [];
  const text = json?.text ?? '';
  const visit = (path: ClaimPath, node: JsonNode): void => {
    if (nodes.length >= mostNodes) return;
    if (path.length > 0) nodes.push({ path, name: textOfPath(path), value: shortened(text, node) });
    if (node.type === 'array') for (const [index, item] of node.items.entries()) visit([...path, index], item);
    if (node.type !== 'object') return;
    for (const { name, value } of node.members) if (value) visit([...path, name.value], value);
  };
  if (json?.root?.type === 'object') visit([], json.root);
  return nodes;
}

function shortened(text: string, { span }: JsonNode): string {
  const value = text.slice(span.start, Math.min(span.end, span.start + longestValue));
  return span.end - span.start > longestValue ? `${value}…` : value;
}
