import { computed } from 'nanostores';
import type { SheetRow } from '../core/audit/meet-profile.ts';
import type { Outcome } from '../core/audit/profile.ts';
import { $circumstances } from './circumstances.ts';
import { $token } from './decryption.ts';
import { $explanations } from './explanations.ts';
import { $held } from './profile.ts';

/** The requirements of the profile that the token in view is held against, each with its outcome. */
export const $sheet = computed(
  [$held, $token, $circumstances, $explanations],
  (held, token, circumstances, explain): readonly SheetRow[] =>
    held && explain && token.kind !== 'not-a-token' ? explain.meetProfile(held.profile, token, circumstances) : [],
);

/** In the order in which they matter to somebody whose token is refused. */
const outcomes: readonly Outcome[] = ['not-met', 'needs-input', 'met', 'does-not-apply'];

export interface SheetPart {
  readonly outcome: Outcome;
  readonly rows: readonly SheetRow[];
}

/** The sheet by outcome; without those that hold no row. */
export const $sheetParts = computed($sheet, (rows): readonly SheetPart[] =>
  outcomes
    .map((outcome) => ({ outcome, rows: rows.filter((row) => row.outcome === outcome) }))
    .filter((part) => part.rows.length > 0),
);
