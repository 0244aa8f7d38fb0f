import { computed } from 'nanostores';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { withoutRules } from '../../core/judgement/without-rules.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $areRulesMissing, $explanations } from '../circumstances/explanations.ts';
import { $held } from '../circumstances/profile.ts';
import { $settingsInEffect } from '../circumstances/settings-in-effect.ts';
import { $inner } from '../making/inner.ts';
import { $now } from '../page/clock.ts';
import { steady } from '../page/steady.ts';
import { $token } from '../token/decryption.ts';
import { $received } from '../token/parts.ts';
import { $answer } from '../verdicts/answer.ts';
import { $diagnostics } from './diagnostics.ts';

const $circumstances = computed(
  [$now, $expected, $skewSeconds, $held, $settingsInEffect],
  (now, expected, skewSeconds, held, settings) => ({ now, expected, skewSeconds, held, settings }),
);

const $judged = computed(
  [$token, $answer, $diagnostics, $received, $circumstances, $inner, $explanations, $areRulesMissing],
  (token, signature, findings, payload, circumstances, inner, explain, isMissing): Judgement =>
    explain && findings
      ? explain.judge({
          ...circumstances,
          token,
          signature,
          findings,
          payload,
          neededSkew: payload && explain.smallestSkew(payload, circumstances.now),
          holdsToken: inner !== undefined,
        })
      : withoutRules(token, signature, isMissing),
);

/** The one judgement of the token in view. Every pane, the report and the links read it, and decide nothing themselves. */
export const $judgement = steady($judged);

/** The gates alone, for what shows no more. */
export const $gates = computed($judgement, ({ gates }) => gates);

/** What becomes of the token, for what shows no more. */
export const $outcome = computed($judgement, ({ outcome }) => outcome);
