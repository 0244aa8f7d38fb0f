import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Expected, Gate } from '../../core/audit/rule.ts';
import type { Parsed } from '../../core/token/token.ts';
import type { Playground } from './playground.ts';
import { $clock } from '../../state/page/clock.ts';
import { $explanations } from '../../state/circumstances/explanations.ts';
import { gatesOf, type GateView } from '../../state/judging/gates.ts';
import type { Held } from '../../state/circumstances/profile.ts';
import { viewOf } from '../../state/verdicts/signature-view.ts';
import { reasonsOf, type Reason } from '../../state/judging/verdict.ts';

/** The debugger's gates, as the verifier of a live token sees them. */
export interface PlaygroundGates {
  readonly $gates: ReadableAtom<readonly GateView[]>;
  readonly $reasons: ReadableAtom<ReadonlyMap<Gate, readonly Reason[]>>;
  /** By how many seconds the verifier's clock is ahead of the true one. */
  readonly $ahead: ReadableAtom<number>;
  readonly setAhead: (seconds: number) => void;
}

/** `expected` is what the verifier knows beforehand: its own name, its issuer. */
export function makeGates(playground: Playground, expected: Expected = {}): PlaygroundGates {
  const $ahead = atom(0);
  const $now = computed([$clock, $ahead], (clock, ahead) => clock + ahead);
  const $held = computed([playground.$parsed, $explanations], (parsed, explain): Held | undefined => {
    const recognition = explain?.recogniseProfiles(parsed)[0];
    return recognition && { profile: recognition.profile, isPinned: false, recognition };
  });
  const $diagnostics = computed(
    [playground.$parsed, playground.$verifiers, $now, $explanations, $held],
    (parsed, keys, now, explain, held) =>
      explain?.findings(parsed, { now, skewSeconds: 0, expected, keys, ...(held && { profile: held.profile.id }) }),
  );
  const $signature = computed(playground.$verification, (answer) => viewOf(answer, false, { status: 'idle' }));
  return {
    $gates: computed(
      [playground.$parsed, $diagnostics, $signature, $now, $explanations, $held],
      (parsed, diagnostics, signature, now, explain, held) =>
        gatesOf({ parsed, diagnostics, signature, payload: payloadOf(parsed), now, explain, held }),
    ),
    $reasons: computed([$diagnostics, $signature, $held], reasonsOf),
    $ahead,
    setAhead: (seconds) => $ahead.set(seconds),
  };
}

const payloadOf = (parsed: Parsed) => (parsed.kind === 'jws' ? parsed.payload : undefined);
