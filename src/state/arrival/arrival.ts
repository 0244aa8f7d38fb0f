import { atom, computed } from 'nanostores';
import type { ExpectedText } from '../../core/share/expected-text.ts';
import { $expectedText } from '../circumstances/circumstances.ts';
import { $keyText } from '../keys/key-field.ts';
import { $pasted, $text, pasteText } from '../session/session.ts';
import { $pageState, changePage } from '../snapshot/page-state.ts';

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
  const before = $pageState.get();
  const goBack = isAnew || isEmpty ? undefined : () => changePage(before);
  pasteText(arrival.text);
  const { publicKey: key } = arrival;
  changePage({
    ...(key === undefined ? {} : { key: { text: key, encoding: 'utf8' }, given: { text: key, by: 'link' } }),
    expected: { ...$expectedText.get(), ...arrival.expected },
    ...(arrival.expected && { setByLink: { expected: arrival.expected } }),
  });
  $last.set({ ...arrival, text: $pasted.get(), from, goBack });
}

export function goBackFromArrival(): void {
  const goBack = $last.get()?.goBack;
  $last.set(undefined);
  goBack?.();
}

export function dismissArrival(): void {
  $last.set(undefined);
}
