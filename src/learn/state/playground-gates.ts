import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Expected } from '../../core/audit/rule.ts';
import type { Parsed } from '../../core/token/token.ts';
import type { Playground } from './playground.ts';
import { $clock } from '../../state/page/clock.ts';
import { $explanations } from '../../state/circumstances/explanations.ts';
import type { Held } from '../../core/judgement/held.ts';
import type { Reason } from '../../core/judgement/judgement.ts';
import type { GateView } from '../../core/judgement/outcome.ts';
import { signatureAnswer } from '../../core/judgement/signature-answer.ts';
import { withoutRules } from '../../core/judgement/without-rules.ts';

/** The debugger's gates, as the verifier of a live token sees them. */
export interface PlaygroundGates {
  readonly $gates: ReadableAtom<readonly GateView[]>;
  readonly $reasons: ReadableAtom<readonly Reason[]>;
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
  const $signature = computed(playground.$verification, (answer) =>
    signatureAnswer(answer, { isStale: false, signing: { status: 'idle' } }),
  );
  const $judgement = computed(
    [playground.$parsed, $diagnostics, $signature, $now, $explanations, $held],
    (token, findings, signature, now, explain, held) => {
      if (!explain || !findings) return withoutRules(token, signature, false);
      const payload = payloadOf(token);
      const asked = { token, signature, now, held, expected, skewSeconds: 0, settings: [], holdsToken: false };
      return explain.judge({
        ...asked,
        findings,
        payload,
        neededSkew: payload && explain.smallestSkew(payload, asked.now),
      });
    },
  );
  return {
    $gates: computed($judgement, ({ gates }) => gates),
    $reasons: computed($judgement, ({ reasons }) => reasons),
    $ahead,
    setAhead: (seconds) => $ahead.set(seconds),
  };
}

const payloadOf = (parsed: Parsed) => (parsed.kind === 'jws' ? parsed.payload : undefined);
