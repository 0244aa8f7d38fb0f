import { atom, computed, type WritableAtom } from 'nanostores';
import { $expectedText, expect, type ExpectedText } from './circumstances.ts';
import { $generated, $keyText, $secretEncoding, $setAside, setKeyText } from './keyring.ts';
import {
  $carried,
  $choice,
  $detached,
  $pasted,
  $signatureChoice,
  $text,
  $trail,
  $visit,
  pasteText,
} from './session.ts';

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
  const goBack = isAnew || isEmpty ? undefined : keepAll();
  pasteText(arrival.text);
  if (arrival.publicKey !== undefined) setKeyText(arrival.publicKey);
  if (arrival.expected) expect(arrival.expected);
  $last.set({ ...arrival, text: $pasted.get(), from, goBack });
}

/** All that stands in the fields, with what is half typed (it belongs to the visit), and what puts it back. */
function keepAll(): () => void {
  const token = [kept($text), kept($pasted), kept($choice), kept($trail), kept($carried), kept($visit)];
  const beside = [kept($signatureChoice), kept($detached), kept($expectedText)];
  const key = [kept($keyText), kept($secretEncoding), kept($generated), kept($setAside)];
  return () => [...token, ...beside, ...key].forEach((putBack) => putBack());
}

function kept<V>(store: WritableAtom<V>): () => void {
  const value = store.get();
  return () => store.set(value);
}

export function goBackFromArrival(): void {
  const goBack = $last.get()?.goBack;
  $last.set(undefined);
  goBack?.();
}

export function dismissArrival(): void {
  $last.set(undefined);
}
