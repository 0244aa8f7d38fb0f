import { computed } from 'nanostores';
import { utcWords } from '../../core/audit/instant.ts';
import { $asOf, setAsOf } from '../page/clock.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { $expected, $skewSeconds, expect, setSkew } from './circumstances.ts';
import { $held, pinProfile } from './profile.ts';

/** One circumstance that is not as it is by itself, and the way back. */
export interface SettingInEffect {
  /** "clock skew" */
  readonly name: string;
  /** "60 s" */
  readonly value: string;
  readonly unset: () => void;
}

const unexpect = (name: keyof ExpectedText) => (): void => expect({ [name]: '' });

/** All that makes the judgement another one than that of now, without leeway and expecting nothing. */
export const $settingsInEffect = computed(
  [$asOf, $skewSeconds, $expected, $held],
  (asOf, skew, { issuer, audience, nonce, maxAgeSeconds, type }, held): readonly SettingInEffect[] => [
    ...setting('clock', asOf === undefined ? undefined : utcWords(asOf), () => setAsOf(undefined)),
    ...setting('clock skew', skew > 0 ? `${skew} s` : undefined, () => setSkew(0)),
    ...setting('issuer', issuer, unexpect('issuer')),
    ...setting('audience', audience, unexpect('audience')),
    ...setting('nonce', nonce, unexpect('nonce')),
    ...setting('maximum age', maxAgeSeconds === undefined ? undefined : `${maxAgeSeconds} s`, unexpect('maxAge')),
    ...setting('type', type, unexpect('type')),
    ...setting('profile', held?.isPinned ? held.profile.title : undefined, () => pinProfile(undefined)),
  ],
);

const setting = (name: string, value: string | undefined, unset: () => void): readonly SettingInEffect[] =>
  value === undefined ? [] : [{ name, value, unset }];
