import { atom, computed } from 'nanostores';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { twinMarkdown } from '../../core/twin/twin-markdown.ts';
import type { Twin, TwinQuestion } from '../../crypto/twin/make-twin.ts';
import { $autopsy } from '../autopsy/autopsy.ts';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $pin } from '../circumstances/profile.ts';
import { $isReadingKeys, $keyReading, $keyText, $secretEncoding } from '../keys/key-field.ts';
import { $judgement } from '../judging/judgement.ts';
import { $now } from '../page/clock.ts';
import { latest } from '../page/latest.ts';
import { $parsed } from '../session/session.ts';
import { $detachedField } from '../token/detached.ts';
import { checkTwin, type CheckedTwin, type TwinUnder } from './check-twin.ts';

const loadTwin = () => import('../../crypto/twin/make-twin.ts');
const loadChance = () => import('../../crypto/twin/chance.ts');

/** Counts the twins that someone asked for after the first one. */
const $number = atom(0);

export const makeAnother = (): void => $number.set($number.get() + 1);

const $key = computed(
  [$keyText, $secretEncoding, $keyReading, $isReadingKeys],
  (keyText, encoding, { keys }, isReading) => (isReading ? undefined : { keyText, encoding, keys }),
);

const $cause = computed($autopsy, (autopsy) => {
  if (autopsy.status === 'running') return undefined;
  return autopsy.status === 'done' ? (autopsy.report.finding?.faults ?? []) : [];
});

const $under = computed(
  [$explanations, $skewSeconds, $pin],
  (explain, skewSeconds, pin): TwinUnder | undefined =>
    explain && { explain, skewSeconds, ...(pin && { profile: pin.id }) },
);

/** All that a twin is made of but the clock, which would make a new one with every second. */
const $asked = computed(
  [$parsed, $key, $expectedText, $detachedField, $cause, $under, $number],
  (token, key, expected, { text, form }, cause, under) =>
    token.kind !== 'not-a-token' && key && cause && under
      ? { under, question: { ...key, token, expected, detached: { text, form }, cause } }
      : undefined,
);

/** The twin of the token in view, checked; or why it has none, in sentences. Made while someone looks at it. */
export const $twin = latest(
  $asked,
  (asked, signal) =>
    asked && makeChecked({ ...asked.question, now: $now.get() }, { ...asked.under, page: $judgement.get() }, signal),
);

/** What is copied for a bug report; empty while there is no twin. */
export const $twinMarkdown = computed([$twin, $skewSeconds, $pin], (made, skewSeconds, pin): string => {
  if (made.status !== 'done' || !made.value.ok) return '';
  const { twin, judgement, differences } = made.value.value;
  return twinMarkdown(twin, { judgement, differences, skewSeconds, profile: pin?.id });
});

/** What may be otherwise at the next try. */
const isChance = (made: Result<Twin, string>): boolean => !made.ok || made.value.kept.leaks.length > 0;

const leftText = (text: string): string =>
  `“${text.slice(0, 60)}” of the original would be in the twin, too, so there is no twin.`;

/** A word of the original may come up by chance: then another twin is made. */
const mostTries = 5;

async function makeChecked(
  question: Omit<TwinQuestion, 'chance'>,
  under: TwinUnder,
  signal: AbortSignal,
): Promise<Result<CheckedTwin, string>> {
  const [{ makeTwin }, { randomChance }] = await Promise.all([loadTwin(), loadChance()]);
  const asked = { ...question, chance: randomChance };
  let made = await makeTwin(asked, signal);
  for (let tries = 1; tries < mostTries && isChance(made); tries += 1) made = await makeTwin(asked, signal);
  if (!made.ok) return fail(made.problem);
  const [leak] = made.value.kept.leaks;
  return leak === undefined ? ok(await checkTwin(asked, made.value, under, signal)) : fail(leftText(leak));
}
