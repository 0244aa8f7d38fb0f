import type { Verification } from '../../core/judgement/verification.ts';
import type { Bench } from '../state/workbench.ts';
import { useStore } from '../../state/page/use-store.ts';

/** The answer of the verifier of a live token; undefined until it is there. */
export function useVerdict(bench: Bench): Verification | undefined {
  const pending = useStore(bench.$verification);
  return pending.status === 'done' ? pending.value : undefined;
}
