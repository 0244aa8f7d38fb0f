import { atom, computed } from 'nanostores';
import { readClaims } from '../../core/new-token/read-claims.ts';
import { templateClaims, type Stamp } from '../../core/new-token/template-claims.ts';
import { templates, type Template } from '../../core/new-token/templates.ts';
import { updateTimes } from '../../core/new-token/update-times.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { $now } from '../page/clock.ts';
import { $claimsToSign } from './claims-to-sign.ts';

const [first] = templates;

/** The kind of the new token. */
export const $kind = atom<Template['id']>('access');

export const $template = computed($kind, (kind): Template => templates.find(({ id }) => id === kind) ?? firstTemplate);

const firstTemplate: Template = first ?? { id: 'plain', title: '', note: '', typ: 'JWT', claims: {} };

/** What was typed for a kind, and what that replaced. Kept in memory only. */
interface Draft {
  readonly text: string;
  readonly before?: string;
}

const $drafts = atom<Readonly<Partial<Record<Template['id'], Draft>>>>({});

const newStamp = (): Stamp => ({
  now: $now.get(),
  id: encodeBase64url(crypto.getRandomValues(new Uint8Array(16))),
});

const $stamp = atom<Stamp>(newStamp());

/** Gives claims that nobody has edited the present time and an id of their own. */
export const renewStamp = (): void => $stamp.set(newStamp());

const $draft = computed([$kind, $drafts], (kind, drafts) => drafts[kind]);

/** The claims as they are in the field. */
export const $newClaims = computed([$template, $draft, $stamp], (template, draft, stamp) =>
  draft === undefined ? templateClaims(template, stamp) : draft.text,
);

export const $isEdited = computed($draft, (draft) => draft !== undefined);

/** Whether there is a text that the last replacement can give back. */
export const $canUndo = computed($draft, (draft) => draft?.before !== undefined);

/** The claims, read: what can be signed, or why not. */
export const $claimsRead = computed($newClaims, readClaims);

const setDraft = (draft: Draft, kind = $kind.get()): void => $drafts.set({ ...$drafts.get(), [kind]: draft });

export const editClaims = (text: string): void => setDraft({ text });

export const chooseKind = (kind: Template['id']): void => $kind.set(kind);

/** Puts another text into the field; what was there can be brought back. */
function replaceClaims(text: string, kind = $kind.get()): void {
  const before = $drafts.get()[kind]?.text;
  setDraft({ text, ...(before !== undefined && before !== text && { before }) }, kind);
}

export function undoReplacement(): void {
  const before = $draft.get()?.before;
  if (before !== undefined) setDraft({ text: before, before: $newClaims.get() });
}

/** The template in place of what was typed. */
export function resetClaims(): void {
  renewStamp();
  replaceClaims(templateClaims($template.get(), $stamp.get()));
}

/** `iat` now, and the other times with it. */
export function moveTimes(): void {
  replaceClaims(updateTimes($newClaims.get(), $now.get(), $template.get().lifetime));
}

/** What the page does when it opens: it takes claims that come from the debugger. */
export function receiveClaims(): void {
  renewStamp();
  const claims = $claimsToSign.get();
  if (claims === undefined) return;
  $claimsToSign.set(undefined);
  $kind.set('plain');
  replaceClaims(claims, 'plain');
}
