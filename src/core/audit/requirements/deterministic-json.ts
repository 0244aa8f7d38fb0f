import type { Reference } from '../../registry/specifications.ts';
import type { JsonNode } from '../../text/json-node.ts';
import type { Part } from '../../token/part/part.ts';
import { headerOf, payloadOf } from '../found.ts';
import type { FurtherRequirement } from '../profile.ts';

/** Longer parts are not looked at. */
const longest = 20_000;

/** Members in the order of their names, and no white space (RFC 8225 §9): the receiver writes the same text anew. */
export const deterministicJson = (reference: Reference): FurtherRequirement => ({
  id: 'deterministic-json',
  asks: 'the JSON must be without white space, its members sorted by name',
  title: 'The JSON is not in its only form',
  level: 'must',
  reference,
  judge: ({ token }) => {
    const parts = [headerOf(token), payloadOf(token)];
    if (!parts.every((part) => part?.json?.root && !part.json.problem && part.json.text.length <= longest))
      return { outcome: 'does-not-apply', why: 'The JSON cannot be read whole, or is too long.' };
    const odd = parts.find((part) => part && !isDeterministic(part));
    if (!odd) return { outcome: 'met', why: 'Header and claims have no white space, and their members are sorted.' };
    const name = odd.name === 'header' ? 'header' : 'claims';
    return {
      outcome: 'not-met',
      why: `The JSON of the ${name} has white space, or members that are not sorted by name.`,
    };
  },
});

function isDeterministic({ json }: Part): boolean {
  return json?.root === undefined || written(json.root, json.text) === json.text;
}

function written(node: JsonNode, text: string): string {
  if (node.type === 'array') return `[${node.items.map((item) => written(item, text)).join()}]`;
  if (node.type !== 'object') return text.slice(node.span.start, node.span.end);
  const members = node.members.map(({ name, value }) => ({
    name: name.value,
    text: `${text.slice(name.span.start, name.span.end)}:${value ? written(value, text) : ''}`,
  }));
  members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return `{${members.map((member) => member.text).join()}}`;
}
