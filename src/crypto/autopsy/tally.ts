import type { TriedCount } from '../../core/autopsy/report.ts';
import type { HeldFault } from './axes.ts';

/** Counts what was tried. */
export interface Tally {
  /** One way was computed and compared; for `times` of them. */
  count(faults: readonly HeldFault[], times?: number): void;
  total(): number;
  counts(): readonly TriedCount[];
}

export function newTally(): Tally {
  const counts = new Map<string, TriedCount>();
  let all = 0;
  return {
    count(faults, times = 1) {
      all += times;
      for (const {
        hypothesis: { id, title, family },
      } of faults)
        counts.set(id, { id, title, family, count: (counts.get(id)?.count ?? 0) + times });
    },
    total: () => all,
    counts: () => [...counts.values()],
  };
}
