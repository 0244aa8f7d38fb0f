import { atom, computed } from 'nanostores';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { $expectedText, $setByLink } from '../circumstances/circumstances.ts';
import { $keyText, offerKey } from '../keys/key-field.ts';
import { $pasted, $text, clearText, pasteText } from '../session/session.ts';
import { changePage } from '../snapshot/page-state.ts';
import { replacing } from './undoing.ts';

/** What another place has opened here: a link, the share sheet, the page that opened this one. */
export interface Arrival {
  readonly text: string;
  readonly publicKey?: string;
  readonly expected?: Partial<ExpectedText>;
}

interface Arrived extends Arrival {
  /** "A link" */
  readonly from: string;
  /** Puts back what it has replaced; undefined where nothing stood here. */
  readonly goBack: (() => void) | undefined;
}

const $last = atom<Arrived | undefined>(undefined);

/** What came from elsewhere last, as long as it is in view and there is something to say of it. */
export const $arrived = computed([$last, $pasted], (last, pasted) =>
  last && last.text === pasted && (last.goBack ?? last.publicKey ?? last.expected) !== undefined ? last : undefined,
);

/** Opens it. Nobody has pasted it here, so what it replaces is kept, and that is said. */
export function arrive(from: string, arrival: Arrival): void {
  const isAnew = $text.get() === arrival.text && (arrival.publicKey ?? $keyText.get()) === $keyText.get();
  const isEmpty = $text.get() === '' && $keyText.get() === '';
  const show = (): void => showArrival(arrival);
  const goBack = isAnew || isEmpty ? undefined : replacing('the link', show, dismissArrival);
  if (!goBack) show();
  $brought.set($pasted.get());
  $last.set({ ...arrival, text: $pasted.get(), from, goBack });
}

function showArrival(arrival: Arrival): void {
  pasteText(arrival.text);
  const { publicKey: key } = arrival;
  // What an earlier link has set is still in effect.
  const linked = $setByLink.get();
  changePage({
    ...(key === undefined ? {} : { key: { text: key, encoding: 'utf8' }, given: { text: key, by: 'link' } }),
    expected: { ...$expectedText.get(), ...arrival.expected },
    ...(arrival.expected && { setByLink: { ...linked, expected: { ...linked?.expected, ...arrival.expected } } }),
  });
}

export function goBackFromArrival(): void {
  $last.get()?.goBack?.();
}

export function dismissArrival(): void {
  $last.set(undefined);
}

/** The text that came from elsewhere last. */
const $brought = atom('');

/** Moves a key that stands in the token field to where it belongs; it stays the key of whoever brought it. */
export function moveTextToKeyField(): void {
  const text = $text.get();
  offerKey(text, text === $brought.get() ? 'link' : 'pasted');
  clearText();
}

/** Whether what a text looks like is a key, or holds one. */
export const isKeyLike = (looksLike: string): boolean => /jwk|pem|key|certificate/.test(looksLike);
