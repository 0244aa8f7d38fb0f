import { atom } from 'nanostores';
import type { Result } from '../../core/text/result.ts';
import { $pasteCount } from '../session/paste-count.ts';
import { setClaim, writtenValue } from './claim-edits.ts';

/** What is being typed into the field of a claim. It counts as long as the claim still has the value that it is for. */
interface ClaimDraft {
  readonly typed: string;
  /** The claim's value in the token, as JSON. */
  readonly of: string;
  /** The value before somebody typed there: Escape leads back to it. */
  readonly from: string;
  /** Why the token has not changed: a sentence. */
  readonly problem?: string;
  readonly paste: number;
}

/** By the place of the claim in the payload. */
export const $claimDrafts = atom<ReadonlyMap<number, ClaimDraft>>(new Map());

export const draftOf = (drafts: ReadonlyMap<number, ClaimDraft>, place: number): ClaimDraft | undefined => {
  const draft = drafts.get(place);
  return draft && draft.paste === $pasteCount.get() && draft.of === writtenValue(place) ? draft : undefined;
};

/** Takes what was typed: the claim changes as soon as it can be read as JSON by `read`. */
export function typeClaim(place: number, typed: string, read: (typed: string) => Result<string, string>): void {
  const written = writtenValue(place);
  if (written === undefined) return;
  const from = draftOf($claimDrafts.get(), place)?.from ?? written;
  const answer = read(typed);
  if (answer.ok) setClaim(place, answer.value);
  const of = writtenValue(place) ?? written;
  keep(place, { typed, of, from, paste: $pasteCount.get(), ...(answer.ok ? {} : { problem: answer.problem }) });
}

/** Somebody has left the field: what is half typed stays there, anything else shows as the token has it. */
export function leaveClaim(place: number): void {
  if (draftOf($claimDrafts.get(), place)?.problem === undefined) keep(place, undefined);
}

/** Puts back the value from before somebody typed. */
export function restoreClaim(place: number): void {
  const draft = draftOf($claimDrafts.get(), place);
  keep(place, undefined);
  if (draft && draft.from !== draft.of) setClaim(place, draft.from);
}

function keep(place: number, draft: ClaimDraft | undefined): void {
  const next = new Map($claimDrafts.get());
  if (draft) next.set(place, draft);
  else next.delete(place);
  $claimDrafts.set(next);
}
