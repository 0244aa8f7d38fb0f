import { computed } from 'nanostores';
import type { PageState } from '../../core/share/page-state.ts';
import { $expectedText, $setByLink, $skewSeconds } from '../circumstances/circumstances.ts';
import { $pin } from '../circumstances/profile.ts';
import { $given, $keyText, $secretEncoding, $setAside, setKeyText } from '../keys/key-field.ts';
import { $asOf } from '../page/clock.ts';
import { $pasteCount } from '../session/paste-count.ts';
import { $carried, $choice, $pasted, $signatureChoice, $text, $trail } from '../session/session.ts';
import { $detachedField, typeDetached } from '../token/detached.ts';

const $place = computed(
  [$text, $pasted, $choice, $signatureChoice, $trail, $carried, $pasteCount],
  (text, pasted, choice, signature, trail, carried, visit) => {
    return { text, pasted, choice, signature, trail, carried, visit };
  },
);

const $key = computed([$keyText, $secretEncoding, $given, $setAside], (text, encoding, given, setAside) => {
  return { key: { text, encoding }, given, setAside };
});

const $judgedUnder = computed(
  [$asOf, $skewSeconds, $expectedText, $pin, $setByLink],
  (asOf, skewSeconds, expected, pin, setByLink) => {
    return { asOf, skewSeconds, expected, pin, setByLink };
  },
);

export const $pageState = computed(
  [$place, $key, $detachedField, $judgedUnder],
  (place, key, { text, form }, judgedUnder): PageState => ({
    ...place,
    ...key,
    ...judgedUnder,
    detached: { text, form },
  }),
);

/** Puts that much into the page; what is not said stays as it is. */
export function changePage(change: Partial<PageState>): void {
  const state = { ...$pageState.get(), ...change };
  // With the visit comes what was half typed.
  $pasteCount.set(state.visit);
  $trail.set(state.trail);
  $carried.set(state.carried);
  $choice.set(state.choice);
  $pasted.set(state.pasted);
  $text.set(state.text);
  $signatureChoice.set(state.signature);
  $given.set(state.given);
  $setAside.set(state.setAside);
  $secretEncoding.set(state.key.encoding);
  // With the text goes what passwords have opened.
  setKeyText(state.key.text);
  $asOf.set(state.asOf);
  $skewSeconds.set(state.skewSeconds);
  $expectedText.set(state.expected);
  $pin.set(state.pin);
  $setByLink.set(state.setByLink);
  typeDetached(state.detached.text, state.detached.form);
}
