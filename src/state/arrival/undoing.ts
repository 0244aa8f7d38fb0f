import { atom, computed } from 'nanostores';
import { $isChanged } from '../circumstances/circumstances.ts';
import { wantOverlays } from '../page/overlay.ts';
import { $pasted, $text } from '../session/session.ts';
import { $pageState, changePage } from '../snapshot/page-state.ts';

/** Something that took the place of what was in the page. */
interface Replacement {
  readonly what: 'Clear' | 'the paste' | 'the example' | 'the link';
  /** The text that it left in the field. */
  readonly text: string;
  readonly replacedNothing: boolean;
  /** Puts token, key, circumstances, detached payload and choice back as they were. */
  readonly putBack: () => void;
}

/** The last one is at the end. */
const $replacements = atom<readonly Replacement[]>([]);

/** Each holds a whole page. */
const mostKept = 10;

/** What Undo takes back. Nothing once the text was edited: an undo must not lose the edit. */
export const $undo = computed([$replacements, $text, $pasted], (all, text, pasted) => {
  const last = all.at(-1);
  return last?.text === text && text === pasted ? last : undefined;
});

/** Carries out what replaces the contents of the page, and gives what undoes it; `undone` hears of that. */
export function replacing(what: Replacement['what'], change: () => void, undone?: () => void): () => void {
  const before = $pageState.get();
  const replacedNothing = before.text === '' && before.key.text === '' && !$isChanged.get();
  change();
  const putBack = (): void => {
    $replacements.set($replacements.get().filter((one) => one !== replacement));
    changePage(before);
    undone?.();
  };
  const replacement: Replacement = { what, text: $text.get(), replacedNothing, putBack };
  $replacements.set([...$replacements.get(), replacement].slice(-mostKept));
  wantOverlays();
  return putBack;
}

export function undo(): void {
  $undo.get()?.putBack();
}
