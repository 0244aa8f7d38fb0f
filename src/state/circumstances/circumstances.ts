import { atom, computed } from 'nanostores';
import type { Circumstances, Expected } from '../../core/audit/rule.ts';
import { noneExpected, type ExpectedText } from '../../core/share/expected-text.ts';
import type { SetByLink } from '../../core/share/page-state.ts';
import { $asOf, $now, setAsOf } from '../page/clock.ts';
import { $keys } from '../keys/key-field.ts';
import { $held } from './profile.ts';
import { $sighting } from '../session/session.ts';

/** What the recipient of a token expects. It stays for this visit. */
export const $expectedText = atom<ExpectedText>(noneExpected);

export function expect(change: Partial<ExpectedText>): void {
  $expectedText.set({ ...$expectedText.get(), ...change });
}

/** What a link has set of the circumstances, as it was then. */
export const $setByLink = atom<SetByLink | undefined>(undefined);

/** By how many seconds clocks may differ. */
export const $skewSeconds = atom(0);

export function setSkew(seconds: number): void {
  $skewSeconds.set(Number.isFinite(seconds) ? Math.min(Math.max(Math.floor(seconds), 0), 1e9) : 0);
}

export const expectedOf = ({ issuer, audience, nonce, maxAge, type }: ExpectedText): Expected => ({
  ...(issuer === '' ? {} : { issuer }),
  ...(audience === '' ? {} : { audience }),
  ...(nonce === '' ? {} : { nonce }),
  ...(/^\d{1,12}$/.test(maxAge) ? { maxAgeSeconds: Number(maxAge) } : {}),
  ...(type === '' ? {} : { type }),
});

export const $expected = computed($expectedText, expectedOf);

/** Under what a token is judged, all of it. */
export const $circumstances = computed(
  [$now, $skewSeconds, $expected, $sighting, $keys, $held],
  (now, skewSeconds, expected, sighting, keys, held): Circumstances => ({
    now,
    skewSeconds,
    expected,
    keys,
    ...(held ? { profile: held.profile.id, isPinned: held.isPinned } : {}),
    ...(sighting ? { context: sighting.context, around: sighting.around } : {}),
  }),
);

/** Whether anything is other than it is by itself. */
export const $isChanged = computed(
  [$asOf, $skewSeconds, $expected],
  (asOf, skew, expected) => asOf !== undefined || skew !== 0 || Object.keys(expected).length > 0,
);

export function resetCircumstances(): void {
  setAsOf(undefined);
  $skewSeconds.set(0);
  $expectedText.set(noneExpected);
  $setByLink.set(undefined);
}
