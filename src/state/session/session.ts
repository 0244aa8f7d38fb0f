import { atom, computed } from 'nanostores';
import type { Outer, PageState } from '../../core/share/page-state.ts';
import { applyEdits as applied } from '../../core/text/apply-edits.ts';
import type { TextEdit } from '../../core/text/result.ts';
import { withDetached } from '../../core/token/detached.ts';
import { inView, unchosen } from '../../core/token/find/in-view.ts';
import { editsInPaste } from '../../core/token/find/wrapping.ts';
import { readSighting } from '../../core/token/reading/read-sighting.ts';
import type { Jws, Parsed } from '../../core/token/token.ts';
import { rewrite, type NewParts } from '../../core/token/write/write.ts';
import { cancelReading, isReadHere, longReading, readingOf, sightingsOf, unread } from './long-reading.ts';
import { countPaste } from './paste-count.ts';
import { sightingsIn, unwrapping } from './unwrapping.ts';

/** Everything in the field "Encoded token", exactly as pasted, typed or rebuilt. The source of all else here. */
export const $text = atom('');

/** The text as it came in, before anything was edited: the way back. */
export const $pasted = atom('');

/** Which of the sightings is looked at; `unchosen` until somebody has chosen one. */
export const $choice = atom(unchosen);

/** What a worker makes of a text that is too long to be read in the frame of its paste. */
export const $longReading = longReading($text, $choice);

/** What finds tokens behind an encoding, once a text may hold one. */
export const $unwrapping = unwrapping($text);

const $found = computed([$text, $longReading, $unwrapping], (text, reading, unwrapped) =>
  isReadHere(text, reading) ? sightingsIn(text, unwrapped) : sightingsOf(text),
);

export const $sightings = computed($found, (found) => found ?? []);

export const $sighting = computed([$sightings, $choice], inView);

/** Whether a text is certain to hold no token. */
export const holdsNoToken = (text: string): boolean => sightingsIn(text, $unwrapping.get())?.length === 0;

/** The token in view; where none was found the whole text is read, so as to say what it is instead. */
export const $parsed = computed(
  [$text, $sighting, $choice, $longReading, $found],
  (text, sighting, choice, reading, found): Parsed => {
    if (isReadHere(text, reading)) return found ? readSighting(text, sighting) : unread(text, reading);
    return readingOf(text, reading, choice)?.token ?? unread(text, reading);
  },
);

/** What a text of its own is, away from the field: a key inside a token. */
export const readToken = (text: string): Parsed => readSighting(text, undefined);

/** Which of several signatures over one payload is looked at, or which recipient of one content. */
export const $signatureChoice = atom(0);

/** The content of a token that carries none itself (RFC 7515 appendix F); undefined while there is none. */
export const $detached = atom<Uint8Array | undefined>(undefined);

/** Every signature of the token, or of the issuer-signed part of an SD-JWT; none where it is not signed. */
export const $signatures = computed([$parsed, $detached], (parsed, detached): readonly Jws[] => {
  const jws = jwsOf(parsed);
  const all = jws ? [jws, ...jws.others] : [];
  return detached ? all.map((one) => withDetached(one, detached)) : all;
});

/** The signature in view, with the payload that it signs. */
export const $jws = computed([$signatures, $signatureChoice], (all, choice) => all[choice] ?? all[0]);

/** Whether the payload of the signed token in view is kept elsewhere, or is nothing at all (RFC 7515 appendix F). */
export const $isDetached = computed($jws, (jws) => jws?.payload.excerpt.text === '');

/** The way back: what the token in view was opened out of, the outermost first. */
export const $trail = atom<readonly Outer[]>([]);

/** What an inner token had become when it was left. */
export const $carried = atom<PageState['carried']>(undefined);

/** Whether there is a way back, or something to bring along on it. */
export const $isInside = computed([$trail, $carried], (trail, carried) => trail.length > 0 || carried !== undefined);

export const $isEdited = computed([$text, $pasted], (text, pasted) => pasted !== '' && text !== pasted);

export function jwsOf(parsed: Parsed): Jws | undefined {
  if (parsed.kind === 'jws') return parsed;
  return parsed.kind === 'sd-jwt' ? parsed.issuerJwt : undefined;
}

/**
 * Takes a new text in place of the old one. Line breaks become \n, as in any text field, so that its indices are ours;
 * those inside a token's own bytes are base64url and stay.
 */
export function pasteText(text: string): void {
  $trail.set([]);
  $carried.set(undefined);
  show(text.replaceAll(/\r\n?/g, '\n'));
}

function show(text: string): void {
  cancelReading(undefined);
  beginToken();
  $choice.set(unchosen);
  $pasted.set(text);
  $text.set(text);
}

/** What was half typed, chosen or put beside the token before belongs to another one now. */
function beginToken(): void {
  countPaste();
  $signatureChoice.set(0);
  $detached.set(undefined);
}

/** Opens a token that stands inside the one in view; `title` names that one for the way back. */
export function openInner(text: string, title: string): void {
  $trail.set([...$trail.get(), outerOf(title)]);
  $carried.set(undefined);
  show(text);
}

/** Goes back to the token around the one in view, and keeps what the inner one has become. */
export function leaveInner(): void {
  const trail = $trail.get();
  const outer = trail.at(-1);
  if (!outer) return;
  const inner = { text: $text.get(), isEdited: $text.get() !== $pasted.get() };
  beginToken();
  $trail.set(trail.slice(0, -1));
  $choice.set(outer.choice);
  $pasted.set(outer.pasted);
  $text.set(outer.text);
  $signatureChoice.set(outer.signatureChoice);
  $carried.set(inner.isEdited ? { outer: outer.text, text: inner.text } : undefined);
}

const outerOf = (title: string): Outer => ({
  text: $text.get(),
  pasted: $pasted.get(),
  choice: $choice.get(),
  signatureChoice: $signatureChoice.get(),
  title,
});

/** Takes the text as it stands after typing; what arrives in bulk counts as a paste. */
export function typeText(text: string): void {
  const before = $text.get();
  if (before === '' || text.length - before.length > 40) pasteText(text);
  else $text.set(text);
}

export function clearText(): void {
  pasteText('');
}

/** Looks at another signature of the token, or another recipient. */
export function chooseSignature(index: number): void {
  countPaste();
  $signatureChoice.set(index);
}

/** Gives the content that is kept elsewhere. */
export function setDetached(content: Uint8Array | undefined): void {
  $detached.set(content);
}

export function chooseToken(index: number): void {
  beginToken();
  $choice.set(index);
}

export function returnToPasted(): void {
  beginToken();
  $text.set($pasted.get());
}

/** Applies the edits of a fix, which do not overlap, to the text; those inside an encoding encode it again. */
export function applyEdits(edits: readonly TextEdit[]): void {
  $text.set(applied($text.get(), editsInPaste($sighting.get()?.wrapping, edits)));
}

/** Puts new parts into the signed token in view; what stands around it in the paste stays, and so do surplus parts. */
export function replaceParts(jws: Jws, parts: NewParts): void {
  const surplus = jws.serialization === 'compact' ? jws.excerpt.text.slice(rewrite(jws, {}).length) : '';
  replaceToken(jws, rewrite(jws, parts) + surplus);
}

/** Puts another token in the place of the one in view. */
export function replaceToken({ excerpt }: Parsed, text: string): void {
  applyEdits([{ span: excerpt.span, text }]);
}
