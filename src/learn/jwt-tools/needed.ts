import type { Result } from '../../core/text/result.ts';

/** What must be there: keys and tokens that a lesson makes itself. A failure is a bug of the lesson. */
export function needed<V>(result: Result<V, string | { readonly message: string }>): V {
  if (result.ok) return result.value;
  const { problem } = result;
  throw new Error(typeof problem === 'string' ? problem : problem.message);
}
