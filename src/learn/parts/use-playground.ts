import type { Gate } from '../../core/audit/rule.ts';
import { readJson } from '../../core/text/json.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import type { GateState } from '../../core/judgement/answer.ts';
import { useStore } from '../../state/page/use-store.ts';
import type { Playground } from '../state/playground.ts';
import type { PlaygroundGates } from '../state/playground-gates.ts';

/** The payload of a live token as it is typed; undefined while it is no JSON. */
export const useClaims = (playground: Playground): JsonNode | undefined => sound(useStore(playground.$payload));

/** Its header, likewise. */
export const useHeader = (playground: Playground): JsonNode | undefined => sound(useStore(playground.$header));

function sound(text: string): JsonNode | undefined {
  const { root, problem } = readJson(text);
  return problem ? undefined : root;
}

/** The answer of its verifier; undefined until it is there. */
export function useVerdict(playground: Playground): Verification | undefined {
  const pending = useStore(playground.$verification);
  return pending.status === 'done' ? pending.value : undefined;
}

/** How a gate stands; undefined while there is no token. */
export const useGate = (gates: PlaygroundGates, gate: Gate): GateState | undefined =>
  useStore(gates.$gates).find(({ id }) => id === gate)?.state;
