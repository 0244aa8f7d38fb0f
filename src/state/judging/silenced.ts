import { atom, computed } from 'nanostores';
import type { Diagnostic } from '../../core/audit/rule.ts';
import { $diagnostics } from './diagnostics.ts';

/** Ids of findings that nobody wants to see, for this visit. */
const $silenced = atom<ReadonlySet<string>>(new Set());

export function silence(id: string): void {
  $silenced.set(new Set([...$silenced.get(), id]));
}

export function hearAll(): void {
  $silenced.set(new Set());
}

interface Heard {
  readonly findings: readonly Diagnostic[];
  /** How many are silenced, and by which ids. */
  readonly silenced: readonly Diagnostic[];
}

/** The findings that are shown, and those that are not; a gate counts them all. */
export const $heard = computed(
  [$diagnostics, $silenced],
  (diagnostics, silenced): Heard | undefined =>
    diagnostics && {
      findings: diagnostics.filter(({ id }) => !silenced.has(id)),
      silenced: diagnostics.filter(({ id }) => silenced.has(id)),
    },
);
