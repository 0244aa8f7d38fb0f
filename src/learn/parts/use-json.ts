import { readJson } from '../../core/text/json.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import type { Bench } from '../state/workbench.ts';
import { useStore } from '../../state/page/use-store.ts';

/** The payload of a live token as it is typed; undefined while it is no JSON. */
export const useClaims = (bench: Bench): JsonNode | undefined => sound(useStore(bench.$payload));

/** Its header, likewise. */
export const useHeader = (bench: Bench): JsonNode | undefined => sound(useStore(bench.$header));

function sound(text: string): JsonNode | undefined {
  const { root, problem } = readJson(text);
  return problem ? undefined : root;
}
