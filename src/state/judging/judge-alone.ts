import { payloadOf } from '../../core/audit/found.ts';
import type { Expected } from '../../core/audit/rule.ts';
import type { Answer } from '../../core/judgement/answer.ts';
import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import type { Setting } from '../../core/judgement/setting.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Parsed } from '../../core/token/token.ts';

/** A token that is not in view, and what it is judged under. */
export interface Alone {
  readonly token: Parsed;
  /** Where it was found, if it was found in a text. */
  readonly sighting: Pick<Sighting, 'context' | 'around'> | undefined;
  readonly explain: Explanations;
  readonly signature: Answer;
  readonly expected: Expected;
  readonly settings: readonly Setting[];
  readonly skewSeconds: number;
  readonly now: number;
  readonly keys?: readonly Key[];
  /** Id of the profile that the token is meant to meet; absent for the one that is recognised. */
  readonly profile?: string;
}

/** What becomes of a token by itself: nothing of the other tokens of its paste is known. */
export function judgeAlone({ token, sighting, explain, signature, keys, profile, ...under }: Alone): Judgement {
  const found = sighting && { context: sighting.context, around: sighting.around };
  const recognised = explain.recogniseProfiles(token, found ?? {});
  const recognition = profile === undefined ? recognised[0] : recognised.find((one) => one.profile.id === profile);
  const meant = recognition?.profile ?? explain.profiles.find(({ id }) => id === profile);
  const held = meant && { profile: meant, isPinned: !recognition, ...(recognition && { recognition }) };
  const payload = payloadOf(token);
  const { now, skewSeconds, expected } = under;
  const circumstances = {
    now,
    skewSeconds,
    expected,
    ...found,
    ...(held && { profile: held.profile.id }),
    ...(keys && { keys }),
  };
  return explain.judge({
    ...under,
    token,
    findings: explain.findings(token, circumstances),
    signature,
    payload,
    neededSkew: payload && explain.smallestSkew(payload, now),
    held,
    holdsToken: false,
  });
}
