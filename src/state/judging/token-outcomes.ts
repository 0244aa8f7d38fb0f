import { atom, computed, onMount } from 'nanostores';
import { hasExpired } from '../../core/audit/expiry.ts';
import { readSighting } from '../../core/token/reading/read-sighting.ts';
import { brief } from '../../core/judgement/brief.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import type { Outcome } from '../../core/judgement/outcome.ts';
import { judgedTokens } from '../../core/token/find/judged-tokens.ts';
import { numberOf } from '../../core/text/json-node.ts';
import type { Parsed } from '../../core/token/token.ts';
import { $settingsInEffect } from '../circumstances/settings-in-effect.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $now } from '../page/clock.ts';
import { atOnce, inSlices } from '../page/in-slices.ts';
import { latest } from '../page/latest.ts';
import { jwsOf, $sighting, $sightings, $text } from '../session/session.ts';
import { answerWith } from './answer-with.ts';
import { judgeAlone } from './judge-alone.ts';
import { $judgement } from './judgement.ts';

/** What was said of a token last, and under what. */
interface Said {
  readonly under: string;
  readonly brief: Brief;
}

/** What becomes of one token of a list; the words are empty while nothing is known yet. */
interface Brief {
  readonly outcome: Outcome;
  readonly words: string;
}

const briefOf = (judgement: Judgement): Brief => ({ outcome: judgement.outcome, words: brief(judgement) });

const nothingYet: Brief = { outcome: 'pending', words: '' };

/** By the characters of a token: of those that an edit leaves alone nothing is asked again. */
let known: ReadonlyMap<string, Said> = new Map();

const $listed = computed([$text, $sightings], (text, sightings) => ({
  text,
  sightings: sightings.length < 2 ? [] : judgedTokens(sightings),
}));

/** What can be said of each signature, or encryption, without a key: that there is none, or an algorithm that nobody knows. */
const $answers = latest($listed, ({ text, sightings }, signal) =>
  sightings.length === 0
    ? undefined
    : inSlices(sightings, signal, (sighting) => answerWith(readSighting(text, sighting), [], signal)),
);

const $under = computed(
  [$expected, $skewSeconds, $settingsInEffect, $explanations],
  (expected, skewSeconds, settings, explain) => ({
    expected,
    skewSeconds,
    settings,
    explain,
  }),
);

/** Counts the tasks in which tokens are judged, a few in each: of a paste with many the others follow. */
const $task = atom(0);

const $said = computed(
  [$listed, $answers, $under, $now, $task],
  (
    { sightings },
    answers,
    { explain, ...under },
    now,
  ): { readonly said: readonly Brief[]; readonly isDone: boolean } => {
    if (!explain) return { said: [], isDone: true };
    let asked = 0;
    const said = sightings.map((sighting, index): Said & { text: string } => {
      const { text } = sighting.excerpt;
      const listed = answers.status === 'done' ? answers.value[index] : undefined;
      const before = known.get(text);
      const kept = { text, under: before?.under ?? '', brief: before?.brief ?? nothingYet };
      if (!listed) return kept;
      const { token, answer: signature } = listed;
      const phase = phaseOf(token, now - under.skewSeconds, now + under.skewSeconds);
      const state = JSON.stringify([under, signature.kind, phase]);
      if (before?.under === state || (asked += 1) > atOnce) return kept;
      return { text, under: state, brief: briefOf(judgeAlone({ token, sighting, ...under, explain, signature, now })) };
    });
    known = new Map(said.map(({ text, ...one }) => [text, one]));
    return { said: said.map((one) => one.brief), isDone: asked <= atOnce };
  },
);

/** In two or three words, what becomes of each token of a paste that holds several: without keys, but for the one in view. */
export const $tokenOutcomes = computed(
  [$said, $listed, $sighting, $judgement],
  ({ said }, { sightings }, chosen, judgement): readonly Brief[] =>
    said.map((one, index) => (sightings[index] === chosen ? briefOf(judgement) : one)),
);

onMount($tokenOutcomes, () =>
  $said.subscribe(({ isDone }) => void (isDone || setTimeout(() => $task.set($task.get() + 1)))),
);

/** Which of its times have passed: as long as these are the same, so is what becomes of it. */
function phaseOf(token: Parsed, early: number, late: number): string {
  const claims = jwsOf(token)?.payload.json?.root;
  const [exp = Infinity, nbf = -Infinity, iat = -Infinity] = ['exp', 'nbf', 'iat'].map((name) =>
    numberOf(claims, name),
  );
  return `${hasExpired(exp, early)} ${nbf <= late} ${iat <= late}`;
}
