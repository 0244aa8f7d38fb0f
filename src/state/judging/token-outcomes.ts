import { computed } from 'nanostores';
import type { Expected } from '../../core/audit/rule.ts';
import { brief } from '../../core/judgement/brief.ts';
import { decryptionAnswer } from '../../core/judgement/decryption-answer.ts';
import type { Explanations } from '../../core/judgement/explanations.ts';
import { signatureAnswer } from '../../core/judgement/signature-answer.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { numberOf } from '../../core/text/json-node.ts';
import type { Parsed } from '../../core/token/token.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $explanations } from '../circumstances/explanations.ts';
import { $now } from '../page/clock.ts';
import { jwsOf, $sighting, $sightings, $text, read } from '../session/session.ts';
import { $judgement } from './judgement.ts';

/** A paste with more tokens than this is a log: the first ones tell enough. */
const mostJudged = 40;

interface Listed {
  readonly sighting: Sighting;
  readonly token: Parsed;
}

/** What was said of a token last, and under what. */
interface Said {
  readonly under: string;
  readonly words: string;
}

/** By the characters of a token: of those that an edit leaves alone nothing is asked again. */
let known: ReadonlyMap<string, Said> = new Map();

const $listed = computed([$text, $sightings], (text, sightings): readonly Listed[] =>
  sightings.length < 2
    ? []
    : sightings.slice(0, mostJudged).map((sighting) => ({ sighting, token: read(text, sighting) })),
);

const $under = computed([$expected, $skewSeconds, $explanations], (expected, skewSeconds, explain) => ({
  expected,
  skewSeconds,
  explain,
}));

/** In two or three words, what becomes of each token of a paste that holds several: without keys, but for the one in view. */
export const $tokenOutcomes = computed(
  [$listed, $under, $now, $sighting, $judgement],
  (listed, { expected, skewSeconds, explain }, now, chosen, judgement): readonly string[] => {
    if (!explain) return [];
    const said = listed.map(({ sighting, token }) => {
      const under = JSON.stringify([expected, skewSeconds, phaseOf(token, now - skewSeconds, now + skewSeconds)]);
      const before = known.get(sighting.excerpt.text);
      const words =
        before?.under === under ? before.words : outcomeOf({ sighting, token, explain, expected, skewSeconds, now });
      return { text: sighting.excerpt.text, under, words };
    });
    known = new Map(said.map(({ text, ...one }) => [text, one]));
    return listed.map(({ sighting }, index) => (sighting === chosen ? brief(judgement) : (said[index]?.words ?? '')));
  },
);

/** Which of its times have passed: as long as these are the same, so is what becomes of it. */
function phaseOf(token: Parsed, early: number, late: number): string {
  const claims = jwsOf(token)?.payload.json?.root;
  const [exp = Infinity, nbf = -Infinity, iat = -Infinity] = ['exp', 'nbf', 'iat'].map((name) =>
    numberOf(claims, name),
  );
  return `${exp <= early} ${nbf <= late} ${iat <= late}`;
}

interface Asked extends Listed {
  readonly explain: Explanations;
  readonly expected: Expected;
  readonly skewSeconds: number;
  readonly now: number;
}

function outcomeOf({ sighting, token, explain, expected, skewSeconds, now }: Asked): string {
  const { context, around } = sighting;
  const [recognition] = explain.recogniseProfiles(token, { context, around });
  const held = recognition && { profile: recognition.profile, isPinned: false, recognition };
  const payload = jwsOf(token)?.payload;
  const circumstances = { now, skewSeconds, expected, context, around, ...(held && { profile: held.profile.id }) };
  return brief(
    explain.judge({
      token,
      findings: explain.findings(token, circumstances),
      signature: token.kind === 'jwe' ? decryptionAnswer(NO_KEY) : signatureAnswer(NO_KEY, NOT_EDITED),
      payload,
      now,
      skewSeconds,
      neededSkew: payload && explain.smallestSkew(payload, now),
      expected,
      held,
      holdsToken: false,
    }),
  );
}

const NO_KEY = { status: 'done', value: { verdict: 'unknown', because: 'no-key', why: '' } } as const;

const NOT_EDITED = { isStale: false, signing: { status: 'idle' } } as const;
