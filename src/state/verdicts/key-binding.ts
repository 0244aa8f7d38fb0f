import { atom, computed } from 'nanostores';
import { nowInSeconds } from '../../browser/clock.ts';
import type { Expected } from '../../core/audit/rule.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Fault } from '../../core/text/result.ts';
import type { SdJwt } from '../../core/token/token.ts';
import type { KeyBinding } from '../../crypto/selective/key-binding.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $settingsInEffect } from '../circumstances/settings-in-effect.ts';
import { $asOf } from '../page/clock.ts';
import { $disclosed, $sdJwt, type Disclosed } from '../token/disclosures.ts';
import { $keys } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import type { Answer } from '../../core/judgement/answer.ts';
import type { Setting } from '../../core/judgement/setting.ts';

export type { KeyBindingCheck } from '../../core/judgement/key-binding-check.ts';

const loadKeyBinding = () => import('../../crypto/selective/key-binding.ts');
const loadView = () => import('../../core/judgement/key-binding-answer.ts');

/** What was checked of a key binding, and what follows from it. */
export interface Bound {
  readonly binding: KeyBinding;
  readonly faults: readonly Fault[];
  /** The verdict on the issuer's signature with what the holder's adds to it. */
  amend(issuer: Answer): Answer;
}

/** Whether the receiver demands a key binding (RFC 9901 §7.3, step 1). */
export const $isRequired = atom(false);

export function requireBinding(isRequired: boolean): void {
  $isRequired.set(isRequired);
}

interface Question {
  readonly sdJwt: SdJwt;
  readonly disclosed: Disclosed;
  readonly keys: readonly Key[];
  readonly expected: Expected;
  readonly skewSeconds: number;
  readonly isRequired: boolean;
  readonly now: number;
  /** What of the expectations a link chose. */
  readonly linked: readonly Setting['name'][];
}

/** What a key binding is checked against. */
const bindings: ReadonlySet<Setting['name']> = new Set(['audience', 'nonce', 'maximum age']);

const $linked = computed($settingsInEffect, (settings) =>
  settings.filter(({ name, isFromLink }) => isFromLink && bindings.has(name)).map(({ name }) => name),
);

const $question = computed(
  [$sdJwt, $disclosed, $keys, $expected, $skewSeconds, $isRequired, $asOf, $linked],
  (sdJwt, disclosed, keys, expected, skewSeconds, isRequired, asOf, linked): Question | undefined =>
    sdJwt && disclosed
      ? { sdJwt, disclosed, keys, expected, skewSeconds, isRequired, now: asOf ?? nowInSeconds(), linked }
      : undefined,
);

/** What a receiver checks of the key binding JWT (RFC 9901 §7.3), at the moment in which it came or a field changed. */
export const $checking = latest($question, (question, signal) => question && check(question, signal));

/** The same, once it is there. */
export const $keyBinding = computed($checking, (pending) => (pending.status === 'done' ? pending.value : undefined));

async function check(
  { sdJwt, disclosed, keys, expected, skewSeconds, isRequired, now, linked }: Question,
  signal: AbortSignal,
): Promise<Bound | undefined> {
  const [{ checkKeyBinding }, { bindingFaults, withBinding }] = await Promise.all([loadKeyBinding(), loadView()]);
  const given = {
    ...expected,
    ...(skewSeconds > 0 ? { skewSeconds } : {}),
    isRequired,
    now,
    known: keys,
    processed: disclosed.processed,
  };
  const binding = await checkKeyBinding(sdJwt, given, signal);
  return (
    binding && {
      binding,
      faults: bindingFaults(binding.checks),
      amend: (issuer) => withBinding(issuer, binding.checks, linked),
    }
  );
}
