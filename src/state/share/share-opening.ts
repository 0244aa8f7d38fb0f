import { atom, computed } from 'nanostores';
import type { StateRead } from '../../core/share/read-state.ts';
import type { SharedForm, SharedState } from '../../core/share/shared-state.ts';
import { unpackLink, type NotUnpacked } from '../../crypto/share/pack.ts';
import { $isChanged } from '../circumstances/circumstances.ts';
import { $keyText } from '../keys/key-field.ts';
import { $jotterLink } from '../arrival/links.ts';
import { replacing } from '../arrival/undoing.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $pasted, $text, pasteText } from '../session/session.ts';
import { partsOf, type SharePart } from './share-parts.ts';
import { changePage } from '../snapshot/page-state.ts';

/** What has become of a link that this page was opened with. */
export type Opening =
  | { readonly status: 'reading' }
  /** A passphrase opens it; `why` the last one did not. */
  | { readonly status: 'locked'; readonly busy: boolean; readonly why?: string }
  | { readonly status: 'damaged'; readonly title: string; readonly message: string; readonly mended?: string }
  | {
      readonly status: 'opened';
      readonly form: SharedForm;
      readonly parts: readonly SharePart[];
      /** What a later version of Jotter put in, and this one does not know. */
      readonly unknown: readonly string[];
      /** Puts back what stood there before; undefined where nothing did. */
      readonly undo?: () => void;
    };

type Link = NonNullable<ReturnType<typeof $jotterLink.get>>;

const $state = atom<{ readonly link: Link; readonly opening: Opening } | undefined>(undefined);

export const $opening = computed([$jotterLink, $state], (link, state): Opening | undefined =>
  link && state?.link === link ? state.opening : undefined,
);

/** Reads the link, with a passphrase where it wants one, and shows what it holds; nothing is touched where that cannot be. */
export async function openLink(link: Link, passphrase?: string): Promise<void> {
  // A link is read once: after a visit to another page, what it brought is still here, with the edits made since.
  if (passphrase === undefined && ['reading', 'opened'].includes($opening.get()?.status ?? '')) return;
  const tell = (opening: Opening): void => $state.set({ link, opening });
  tell(passphrase === undefined ? { status: 'reading' } : { status: 'locked', busy: true });
  try {
    const read = await unpackLink(link.fragment, passphrase);
    // Another link has come meanwhile.
    if ($jotterLink.get() !== link) return;
    tell(read.ok ? opened(link, read.value) : notOpened(read.problem));
  } catch (error) {
    tell({ status: 'damaged', title: 'The link could not be read', message: notLoaded(String(error)) });
  }
}

export function openMended(fragment: string): void {
  $jotterLink.set({ fragment });
}

/** Lets the link go; what it showed stays. */
export function dismissLink(): void {
  $jotterLink.set(undefined);
}

/** Puts back what stood in the page before the link was opened. */
export function undoLink(): void {
  const opening = $opening.get();
  if (opening?.status === 'opened') opening.undo?.();
}

function notOpened(problem: NotUnpacked): Opening {
  if (problem.kind === 'damaged') return { status: 'damaged', ...problem.damage };
  const { refusal } = problem;
  return { status: 'locked', busy: false, ...(refusal ? { why: refusal.why } : {}) };
}

function opened(link: Link, { state, unknown }: StateRead): Opening {
  const wasEmpty = $text.get() === '' && $keyText.get() === '' && !$isChanged.get();
  const undo = wasEmpty ? undefined : replacing('the link', () => show(state), dismissLink);
  if (!undo) show(state);
  const parts = partsOf(state);
  // Another text knows nothing of the link.
  const stop = $pasted.listen(() => {
    stop();
    if ($jotterLink.get() === link) dismissLink();
  });
  return { status: 'opened', form: state.form, parts, unknown, ...(undo && { undo }) };
}

/** A key that stands there stays where the link brings none; the circumstances are those of the link, also where it has none. */
function show({ text, choice, signature, key, detached, asOf, skewSeconds, expected, profile }: SharedState): void {
  pasteText(text);
  changePage({
    choice,
    signature,
    ...(detached ? { detached } : {}),
    ...(key ? { key, given: { text: key.text, by: 'link' } } : {}),
    asOf,
    skewSeconds,
    expected,
    pin: profile === undefined ? undefined : { id: profile, pasted: $pasted.get(), choice },
    setByLink: { asOf, skewSeconds, expected, profile },
  });
}
