import { computed } from 'nanostores';
import { utcWords } from '../../core/audit/instant.ts';
import { $asOf, setAsOf } from '../page/clock.ts';
import type { LinkedSetting } from '../../core/judgement/linked-setting.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import type { SetByLink } from '../../core/share/page-state.ts';
import { $expected, $setByLink, $skewSeconds, expect, setSkew } from './circumstances.ts';
import { $held, pinProfile } from './profile.ts';

/** One circumstance that is not as it is by itself, and the way back. */
export interface SettingInEffect extends LinkedSetting {
  readonly isFromLink: boolean;
  readonly unset: () => void;
}

const unexpect = (name: keyof ExpectedText) => (): void => expect({ [name]: '' });

/** All that makes the judgement differ from the one that holds now, without clock skew and expecting nothing. */
export const $settingsInEffect = computed(
  [$asOf, $skewSeconds, $expected, $held, $setByLink],
  (asOf, skew, expected, held, link = { expected: {} }): readonly SettingInEffect[] => {
    const { issuer, audience, nonce, maxAgeSeconds, type } = expected;
    const by = (name: keyof ExpectedText, value: string | undefined) => isOfLink(link, name, value);
    const maxAge = maxAgeSeconds === undefined ? undefined : String(maxAgeSeconds);
    const profile = held?.isPinned ? held.profile : undefined;
    return [
      ...setting('clock', asOf === undefined ? undefined : utcWords(asOf), link.asOf === asOf, () =>
        setAsOf(undefined),
      ),
      ...setting('clock skew', skew > 0 ? `${skew} s` : undefined, link.skewSeconds === skew, () => setSkew(0)),
      ...setting('issuer', issuer, by('issuer', issuer), unexpect('issuer')),
      ...setting('audience', audience, by('audience', audience), unexpect('audience')),
      ...setting('nonce', nonce, by('nonce', nonce), unexpect('nonce')),
      ...setting('maximum age', maxAge && `${maxAge} s`, by('maxAge', maxAge), unexpect('maxAge')),
      ...setting('type', type, by('type', type), unexpect('type')),
      ...setting('profile', profile?.title, link.profile === profile?.id, () => pinProfile(undefined)),
    ];
  },
);

/** Those that came with a link. */
export const $linkedSettings = computed($settingsInEffect, (all): readonly LinkedSetting[] =>
  all.filter(({ isFromLink }) => isFromLink),
);

const isOfLink = ({ expected }: SetByLink, name: keyof ExpectedText, value: string | undefined): boolean =>
  value !== undefined && expected[name] === value;

const setting = (
  name: LinkedSetting['name'],
  value: string | undefined,
  isFromLink: boolean,
  unset: () => void,
): readonly SettingInEffect[] => (value === undefined ? [] : [{ name, value, isFromLink, unset }]);
