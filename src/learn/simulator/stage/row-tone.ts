import type { Happening } from '../engine/happening.ts';

/** The ink of what went wrong or well; a word says it, too. */
export function rowTone({ status, checks }: Happening): string {
  if (status !== undefined && status >= 400) return 'text-bad';
  if (checks?.some(({ outcome }) => outcome === 'refused')) return 'text-bad';
  if (checks || (status !== undefined && status < 300)) return 'text-ok';
  return 'text-ink';
}
