import type { Gate } from '../../core/audit/rule.ts';
import type { BenchGates } from '../state/workbench-gates.ts';
import type { GateState } from '../../core/judgement/answer.ts';
import { useStore } from '../../state/page/use-store.ts';

/** How a gate of a live token stands; undefined while there is no token. */
export const useGate = (gates: BenchGates, gate: Gate): GateState | undefined =>
  useStore(gates.$gates).find(({ id }) => id === gate)?.state;
