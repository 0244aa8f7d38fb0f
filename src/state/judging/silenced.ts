import { atom, computed } from 'nanostores';
import type { JudgedFinding } from '../../core/judgement/repair.ts';
import { $judgement } from './judgement.ts';

/** Ids of findings that nobody wants to see, for this visit. */
const $silenced = atom<ReadonlySet<string>>(new Set());

export function silence(id: string): void {
  $silenced.set(new Set([...$silenced.get(), id]));
}

export function hearAll(): void {
  $silenced.set(new Set());
}

interface Heard {
  readonly findings: readonly JudgedFinding[];
  /** How many are silenced, and by which ids. */
  readonly silenced: readonly JudgedFinding[];
}

/** The findings that are shown, and those that are not; a gate counts them all. */
export const $heard = computed(
  [$judgement, $silenced],
  ({ findings }, silenced): Heard | undefined =>
    findings && {
      findings: findings.filter(({ finding }) => !silenced.has(finding.id)),
      silenced: findings.filter(({ finding }) => silenced.has(finding.id)),
    },
);
