import { computed } from 'nanostores';
import { $asOf, setAsOf } from '../page/clock.ts';
import type { Setting } from '../../core/judgement/setting.ts';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { $expected, $expectedText, $setByLink, $skewSeconds, expect, setSkew } from './circumstances.ts';
import { $held, pinProfile } from './profile.ts';

/** One circumstance that is not as it is by itself, and the way back. */
interface SettingInEffect extends Setting {
  readonly unset: () => void;
}

/** All that makes the judgement differ from the one that holds now, without clock skew and expecting nothing. */
export const $settingsInEffect = computed(
  [$asOf, $skewSeconds, $expected, $expectedText, $held, $setByLink],
  (asOf, skew, { maxAgeSeconds }, expected, held, link): readonly SettingInEffect[] => {
    const profile = held?.isPinned ? held.profile : undefined;
    const ofText = (name: 'issuer' | 'audience' | 'nonce' | 'type') =>
      setting(name, expected[name] || undefined, expected[name] === link?.expected[name], unexpect(name));
    return [
      ...setting('clock', asOf, asOf === link?.asOf, () => setAsOf(undefined)),
      ...setting('clock skew', skew || undefined, skew === link?.skewSeconds, () => setSkew(0)),
      ...ofText('issuer'),
      ...ofText('audience'),
      ...ofText('nonce'),
      ...setting('maximum age', maxAgeSeconds, expected.maxAge === link?.expected.maxAge, unexpect('maxAge')),
      ...ofText('type'),
      ...setting('profile', profile?.title, profile?.id === link?.profile, () => pinProfile(undefined)),
    ];
  },
);

const unexpect = (name: keyof ExpectedText) => (): void => expect({ [name]: '' });

const setting = (
  name: Setting['name'],
  value: Setting['value'] | undefined,
  isFromLink: boolean,
  unset: () => void,
): readonly SettingInEffect[] => (value === undefined ? [] : [{ name, value, isFromLink, unset }]);
