import { atom, computed } from 'nanostores';
import type { SheetRow } from '../../core/audit/sheet/meet-profile.ts';
import type { Input, Level, Outcome } from '../../core/audit/profile.ts';
import { $circumstances } from './circumstances.ts';
import { $token } from '../token/decryption.ts';
import { steady } from '../page/steady.ts';
import { $explanations } from './explanations.ts';
import { $held } from './profile.ts';

/** The requirements of the profile that the token in view is held against, each with its outcome. */
export const $sheet = steady(
  computed(
    [$held, $token, $circumstances, $explanations],
    (held, token, circumstances, explain): readonly SheetRow[] =>
      held && explain && token.kind !== 'not-a-token' ? explain.meetProfile(held.profile, token, circumstances) : [],
  ),
);

/** What becomes of a line for the reader: what is only recommended, or allowed, is no fault. */
export type Standing = Outcome | 'advice';

/** In the order in which they matter to a person whose token is rejected. */
const standings: readonly Standing[] = ['not-met', 'advice', 'needs-input', 'met', 'does-not-apply'];

const isFault = (level: Level): boolean => level === 'must' || level === 'must-not';

/** The row whose field somebody is in: it stays where it is until they leave, and so does its field. */
interface Visit {
  readonly row: string;
  readonly input: Input;
}

const $visit = atom<Visit | undefined>(undefined);

export const keyOf = ({ place, id }: SheetRow): string => `${place} ${id}`;

export function visitRow(visit: Visit | undefined): void {
  $visit.set(visit);
}

const standingOf = ({ outcome, level }: SheetRow): Standing =>
  outcome === 'not-met' && !isFault(level) ? 'advice' : outcome;

/** A row with where it stands. */
const placed = (row: SheetRow, visit: Visit | undefined): { readonly row: SheetRow; readonly standing: Standing } =>
  visit?.row === keyOf(row)
    ? { row: { ...row, input: visit.input }, standing: 'needs-input' }
    : { row, standing: standingOf(row) };

export interface SheetPart {
  readonly standing: Standing;
  readonly rows: readonly SheetRow[];
}

/** The sheet by what becomes of each line; without those that hold no row. */
export const $sheetParts = computed([$sheet, $visit], (rows, visit): readonly SheetPart[] => {
  const all = rows.map((row) => placed(row, visit));
  return standings
    .map((standing) => ({ standing, rows: all.filter((one) => one.standing === standing).map(({ row }) => row) }))
    .filter((part) => part.rows.length > 0);
});
