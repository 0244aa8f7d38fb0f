import { atom, computed } from 'nanostores';
import { applyEdits as applied } from '../core/text/apply-edits.ts';
import { excerptOf, type Excerpt } from '../core/text/excerpt.ts';
import type { TextEdit } from '../core/text/result.ts';
import { spanOf } from '../core/text/span.ts';
import { findTokens } from '../core/token/find.ts';
import { leftOut } from '../core/token/left-out.ts';
import { parse } from '../core/token/parse.ts';
import type { Jws, Parsed } from '../core/token/token.ts';
import { rewrite, type NewParts } from '../core/token/write.ts';

/** Everything in the field "Encoded token", exactly as pasted, typed or rebuilt. The source of all else here. */
export const $text = atom('');

/** The text as it came in, before anything was edited: the way back. */
export const $pasted = atom('');

/** Counts the texts that came in and the choices among their tokens: what was half typed before belongs to none of them. */
export const $visit = atom(0);

/** Which of the sightings is looked at. */
export const $choice = atom(0);

export const $sightings = computed($text, findTokens);

export const $sighting = computed([$sightings, $choice], (sightings, choice) => sightings[choice] ?? sightings[0]);

/** The token in view; where none was found the whole text is read, so as to say what it is instead. */
export const $parsed = computed([$text, $sighting], (text, sighting): Parsed => read(text, sighting?.excerpt));

/** The token with what was left out of it, where it was found inside a text. */
function read(text: string, excerpt: Excerpt | undefined): Parsed {
  const parsed = parse(excerpt ?? whole(text));
  const faults = excerpt && parsed.kind !== 'not-a-token' ? leftOut(text, excerpt) : [];
  return faults.length === 0 ? parsed : { ...parsed, faults: [...faults, ...parsed.faults] };
}

/** What carries a signature: the token itself, or the issuer-signed part of an SD-JWT. */
export const $jws = computed($parsed, jwsOf);

/** The token as it was pasted, to tell an edited token from one that came damaged. */
export const $original = computed([$pasted, $choice], (text, choice): Parsed => {
  const sightings = findTokens(text);
  return parse((sightings[choice] ?? sightings[0])?.excerpt ?? whole(text));
});

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
  const lines = text.replaceAll(/\r\n?/g, '\n');
  $visit.set($visit.get() + 1);
  $choice.set(0);
  $pasted.set(lines);
  $text.set(lines);
}

/** Takes the text as it stands after typing; what arrives in bulk counts as a paste. */
export function typeText(text: string): void {
  const before = $text.get();
  if (before === '' || text.length - before.length > 40) pasteText(text);
  else $text.set(text);
}

export function clearText(): void {
  pasteText('');
}

export function chooseToken(index: number): void {
  $visit.set($visit.get() + 1);
  $choice.set(index);
}

export function returnToPasted(): void {
  $visit.set($visit.get() + 1);
  $text.set($pasted.get());
}

/** Applies the edits of a fix, which do not overlap, to the text. */
export function applyEdits(edits: readonly TextEdit[]): void {
  $text.set(applied($text.get(), edits));
}

/** Puts new parts into the signed token in view; what stands around it in the paste stays, and so do surplus parts. */
export function replaceParts(jws: Jws, parts: NewParts): void {
  const surplus = jws.excerpt.text.slice(rewrite(jws, {}).length);
  applyEdits([{ span: jws.excerpt.span, text: rewrite(jws, parts) + surplus }]);
}

/** The text without white space at its ends. */
function whole(text: string): Excerpt {
  const start = text.length - text.trimStart().length;
  return excerptOf(text, spanOf(start, Math.max(start, text.trimEnd().length)));
}
