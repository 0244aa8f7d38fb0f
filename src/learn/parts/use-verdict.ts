import type { Verification } from '../../crypto/jws/verification.ts';
import type { Playground } from '../state/playground.ts';
import { useStore } from '../../state/page/use-store.ts';

/** The answer of the verifier of a live token; undefined until it is there. */
export function useVerdict(playground: Playground): Verification | undefined {
  const pending = useStore(playground.$verification);
  return pending.status === 'done' ? pending.value : undefined;
}
