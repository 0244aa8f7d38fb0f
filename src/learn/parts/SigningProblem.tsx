import type { Playground } from '../state/playground.ts';
import { useStore } from '../../state/page/use-store.ts';

/** Why what was typed could not be signed, where it could not. */
export function SigningProblem({ playground }: { readonly playground: Playground }) {
  const problem = useStore(playground.$problem);
  return (
    <div role="status">
      {problem !== undefined && (
        <p className="border-t border-line px-3.5 py-2 text-small text-warn">
          The token stays as it was, for this cannot be signed. {problem}
        </p>
      )}
    </div>
  );
}
