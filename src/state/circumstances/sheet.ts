import { atom, computed } from 'nanostores';
import type { SheetRow } from '../../core/audit/sheet/meet-profile.ts';
import type { Level, Outcome } from '../../core/audit/profile.ts';
import { $circumstances } from './circumstances.ts';
import { $token } from '../token/decryption.ts';
import { $explanations } from './explanations.ts';
import { $held } from './profile.ts';

/** The requirements of the profile that the token in view is held against, each with its outcome. */
export const $sheet = computed(
  [$held, $token, $circumstances, $explanations],
  (held, token, circumstances, explain): readonly SheetRow[] =>
    held && explain && token.kind !== 'not-a-token' ? explain.meetProfile(held.profile, token, circumstances) : [],
);

/** What becomes of a line for the reader: what is only recommended, or allowed, is no fault. */
export type Standing = Outcome | 'advice';

/** In the order in which they matter to a person whose token is rejected. */
const standings: readonly Standing[] = ['not-met', 'advice', 'needs-input', 'met', 'does-not-apply'];

const isFault = (level: Level): boolean => level === 'must' || level === 'must-not';

/** The row whose field somebody is in, by its key: it stays where it is until they leave. */
const $visited = atom<string | undefined>(undefined);

export const keyOf = ({ place, id }: SheetRow): string => `${place} ${id}`;

export function visitRow(key: string | undefined): void {
  $visited.set(key);
}

const standingOf = (row: SheetRow, visited: string | undefined): Standing => {
  if (row.input !== undefined && keyOf(row) === visited) return 'needs-input';
  return row.outcome === 'not-met' && !isFault(row.level) ? 'advice' : row.outcome;
};

export interface SheetPart {
  readonly standing: Standing;
  readonly rows: readonly SheetRow[];
}

/** The sheet by what becomes of each line; without those that hold no row. */
export const $sheetParts = computed([$sheet, $visited], (rows, visited): readonly SheetPart[] =>
  standings
    .map((standing) => ({ standing, rows: rows.filter((row) => standingOf(row, visited) === standing) }))
    .filter((part) => part.rows.length > 0),
);
