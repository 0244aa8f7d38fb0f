import type { AutopsyFinding } from '../../core/autopsy/report.ts';
import { keepApplied } from './applied.ts';
import { applyRemedy } from './apply-remedy.ts';
import { $fixCircumstances } from './fix-circumstances.ts';

/** Applies the remedy of a finding, after which the finding is gone, and keeps what its lines of code need. */
export function applyFinding({ faults, remedy }: AutopsyFinding): void {
  const circumstances = $fixCircumstances.get();
  if (!remedy) return;
  applyRemedy(remedy);
  if (circumstances) keepApplied({ faults, circumstances });
}
