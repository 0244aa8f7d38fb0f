import type { Gate } from '../../core/audit/rule.ts';
import type { PlaygroundGates } from '../state/playground-gates.ts';
import type { GateState } from '../../state/judging/gates.ts';
import { useStore } from '../../state/page/use-store.ts';

/** How a gate of a live token stands; undefined while there is no token. */
export const useGate = (gates: PlaygroundGates, gate: Gate): GateState | undefined =>
  useStore(gates.$gates).find(({ id }) => id === gate)?.state;
