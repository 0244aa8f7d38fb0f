import type { JsonMember, JsonNode } from '../../text/json-node.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { textOfPath, type ClaimPath } from '../claim-path.ts';

/** Which values of a payload shall be disclosable, and all that hold one of them. */
export interface HiddenClaims {
  readonly hidden: ReadonlySet<JsonNode>;
  /** Objects and arrays with something hidden inside, at any depth. */
  readonly around: ReadonlySet<JsonNode>;
}

/** The values that paths lead to. The problem is a sentence: a path leads nowhere, or to a name that is there twice. */
export function hiddenClaims(root: JsonNode, paths: readonly ClaimPath[]): Result<HiddenClaims, string> {
  const hidden = new Set<JsonNode>();
  const around = new Set<JsonNode>([root]);
  const members = membersByName();
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      around.add(node);
      const next = inside(node, step, members);
      if (!next.ok) return fail(`“${textOfPath(path)}” cannot be made selectively disclosable: ${next.problem}`);
      node = next.value;
    }
    if (node === root)
      return fail('The payload as a whole cannot be made selectively disclosable; choose claims in it.');
    hidden.add(node);
  }
  return ok({ hidden, around });
}

type Members = (object: Extract<JsonNode, { type: 'object' }>) => ReadonlyMap<string, readonly JsonMember[]>;

/** Each object is looked through once, however many paths go into it. */
function membersByName(): Members {
  const known = new Map<JsonNode, Map<string, JsonMember[]>>();
  return (object) => {
    let names = known.get(object);
    if (names) return names;
    known.set(object, (names = new Map()));
    for (const member of object.members) {
      const same = names.get(member.name.value);
      if (same) same.push(member);
      else names.set(member.name.value, [member]);
    }
    return names;
  };
}

function inside(node: JsonNode, step: string | number, members: Members): Result<JsonNode, string> {
  if (typeof step === 'number') {
    const item = node.type === 'array' ? node.items[step] : undefined;
    return item ? ok(item) : fail(`there is no array with an element ${step} at that place.`);
  }
  const found = (node.type === 'object' && members(node).get(step)) || [];
  const [first, ...others] = found;
  if (!first?.value) return fail('there is no such claim.');
  if (others.length === 0) return ok(first.value);
  return fail(
    'its name is there twice in the same object. Remove one: a disclosure must not repeat a name (RFC 9901 §7.1).',
  );
}
