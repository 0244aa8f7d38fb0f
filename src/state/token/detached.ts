import { atom, computed } from 'nanostores';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { $detached, $jws, replaceParts, setDetached } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

type Detached = PageState['detached'];

/** How the content in the field is written. */
export type DetachedForm = Detached['form'];

interface Draft extends Detached {
  readonly visit: number;
}

const $draft = atom<Draft | undefined>(undefined);

/** What stands in the field "Detached payload"; it belongs to the token in view. */
export const $detachedField = computed([$draft, $pasteCount], (draft, visit) => {
  const { text, form } = draft?.visit === visit ? draft : { text: '', form: 'text' as const };
  return { text, form, fault: form === 'base64url' ? decodeBase64url(text).faults[0]?.message : undefined };
});

export function typeDetached(text: string, form: DetachedForm): void {
  $draft.set({ text, form, visit: $pasteCount.get() });
  setDetached(text === '' ? undefined : bytesOf(text, form));
}

/** Puts the content into the token, where it is then no longer detached. */
export function attachDetached(): void {
  const [jws, content] = [$jws.get(), $detached.get()];
  if (!jws || !content) return;
  replaceParts(jws, { payload: encodeBase64url(content) });
  setDetached(undefined);
}

const bytesOf = (text: string, form: DetachedForm): Uint8Array =>
  form === 'text' ? new TextEncoder().encode(text) : decodeBase64url(text.trim()).bytes;
