import { computed } from 'nanostores';
import type { Judgement } from '../../core/judgement/judgement.ts';
import { goTo } from '../../browser/route.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $settingsInEffect } from '../circumstances/settings-in-effect.ts';
import { answerWith } from '../judging/answer-with.ts';
import { judgeAlone } from '../judging/judge-alone.ts';
import { $keys, isSameKey, offerKey } from '../keys/key-field.ts';
import { $now } from '../page/clock.ts';
import { latest } from '../page/latest.ts';
import { steady } from '../page/steady.ts';
import { pasteText } from '../session/session.ts';
import { $newToken } from './sign-new-token.ts';

const loadForms = () => import('../../crypto/keys/key-forms.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** The new token, taken apart. */
export const $newParsed = computed($newToken, (made) => made && parse(excerptOf(made.text)));

const $question = computed([$newToken, $newParsed], (made, token) => (made && token ? { made, token } : undefined));

/** What the key that signed it says of its signature. */
const $answer = latest(
  $question,
  (asked, signal) =>
    asked && answerWith(asked.token, [asked.made.key], signal).then((answered) => ({ ...answered, made: asked.made })),
);

const $under = computed(
  [$explanations, $expected, $skewSeconds, $settingsInEffect],
  (explain, expected, skewSeconds, settings) =>
    // The profile that is chosen for the token in the debugger says nothing of this one.
    explain && { explain, expected, skewSeconds, settings: settings.filter(({ name }) => name !== 'profile') },
);

/** What becomes of the new token under the settings of the debugger; undefined while that is not known. */
export const $newJudgement = steady(
  computed([$answer, $under, $now], (answer, under, now): Judgement | undefined => {
    if (!under || answer.status !== 'done') return undefined;
    const { token, answer: signature, made } = answer.value;
    const { template, key } = made;
    const profile = template.profile === undefined ? {} : { profile: template.profile };
    return judgeAlone({ ...under, ...profile, now, token, sighting: undefined, signature, keys: [key] });
  }),
);

/** The forms of the key that signed it. */
export const $signerForms = latest(
  computed($newToken, (made) => made?.key),
  (key) => key && loadForms().then(({ formsOf }) => formsOf(key)),
);

/** Opens the new token in the debugger, with the key that verifies it. */
export async function openNewToken(): Promise<void> {
  const made = $newToken.get();
  if (!made) return;
  const { key, text } = made;
  // A key that has no kid of its own got one for this token.
  const isThere = $keys.get().some((one) => isSameKey({ ...one, ...(key.kid !== undefined && { kid: key.kid }) }, key));
  if (!isThere) offerKey((await loadExport()).toJwkText(key), key.source === 'generated' ? 'generated' : 'pasted');
  pasteText(text);
  goTo('');
}
