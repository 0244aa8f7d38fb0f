import { readJson } from '../../core/text/json.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import type { Playground } from '../state/playground.ts';
import { useStore } from '../../state/page/use-store.ts';

/** The payload of a live token as it is typed; undefined while it is no JSON. */
export const useClaims = (playground: Playground): JsonNode | undefined => sound(useStore(playground.$payload));

/** Its header, likewise. */
export const useHeader = (playground: Playground): JsonNode | undefined => sound(useStore(playground.$header));

function sound(text: string): JsonNode | undefined {
  const { root, problem } = readJson(text);
  return problem ? undefined : root;
}
