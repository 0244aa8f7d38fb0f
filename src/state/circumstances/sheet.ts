import { computed } from 'nanostores';
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

/** In the order in which they matter to somebody whose token is refused. */
const standings: readonly Standing[] = ['not-met', 'advice', 'needs-input', 'met', 'does-not-apply'];

const isFault = (level: Level): boolean => level === 'must' || level === 'must-not';

const standingOf = ({ outcome, level }: SheetRow): Standing =>
  outcome === 'not-met' && !isFault(level) ? 'advice' : outcome;

export interface SheetPart {
  readonly standing: Standing;
  readonly rows: readonly SheetRow[];
}

/** The sheet by what becomes of each line; without those that hold no row. */
export const $sheetParts = computed($sheet, (rows): readonly SheetPart[] =>
  standings
    .map((standing) => ({ standing, rows: rows.filter((row) => standingOf(row) === standing) }))
    .filter((part) => part.rows.length > 0),
);
