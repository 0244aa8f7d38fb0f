import { atom, computed, type ReadableAtom } from 'nanostores';
import { applyEdits } from '../core/text/apply-edits.ts';
import { readJson } from '../core/text/json.ts';
import { formatJson, viewAs, type JsonView } from '../core/text/json-format.ts';
import { mergeEdit } from '../core/text/json-merge.ts';
import { mergeText } from '../core/text/text-merge.ts';
import type { Problem, TextEdit } from '../core/text/result.ts';
import type { Part } from '../core/token/part.ts';
import { $header, $payload } from './parts.ts';

export type FieldName = 'header' | 'payload';

/** What was typed into a pane: raw, last valid, problem. It counts as long as the token still says what was valid. */
interface Draft {
  readonly view: string;
  readonly valid: string;
  /** The part's text that `valid` stands for. */
  readonly of: string;
  readonly problem?: Problem;
}

/** A part of the token set out for reading and editing. */
export interface Field {
  readonly part: Part;
  /** What a pane shows; only white space differs from the part's text, unless something is half typed. */
  readonly view: JsonView;
  readonly isJson: boolean;
  /** The part's own bytes are no text, so that it can be looked at but not edited. */
  readonly readOnly: boolean;
  /** What is wrong with the text in the pane, in indices of the view. */
  readonly problem: Problem | undefined;
}

const $drafts = atom<Readonly<Partial<Record<FieldName, Draft>>>>({});

export const $headerField = fieldOf('header', $header);
export const $payloadField = fieldOf('payload', $payload);

export const fieldStore = (name: FieldName): ReadableAtom<Field | undefined> =>
  name === 'header' ? $headerField : $payloadField;

function fieldOf(name: FieldName, $part: ReadableAtom<Part | undefined>): ReadableAtom<Field | undefined> {
  return computed([$part, $drafts], (part, drafts): Field | undefined => {
    if (!part) return undefined;
    const text = part.text ?? '';
    const isJson = part.json !== undefined || text === '';
    const draft = drafts[name]?.of === text ? drafts[name] : undefined;
    const view = draft ? viewAs(text, draft.view) : isJson ? formatJson(text) : viewAs(text, text);
    // Read once more as it is shown, for lines and columns that can be counted there.
    const problem = draft?.problem ?? (part.json?.problem && readJson(view.text).problem);
    return { part, view, isJson, readOnly: isBinary(part), problem };
  });
}

const isBinary = (part: Part): boolean =>
  part.text === undefined || part.faults.some(({ id }) => id === 'utf8-invalid' || id === 'payload-binary');

/**
 * Takes what was typed into a pane. Gives the edits of the part's text that it means, or undefined while it is not
 * valid: then it is kept as it stands and the token stays what it was.
 */
export function draftEdits(name: FieldName, typed: string): readonly TextEdit[] | undefined {
  const field = fieldStore(name).get();
  if (!field || field.readOnly) return undefined;
  const of = field.part.text ?? '';
  const before = $drafts.get()[name];
  const valid = before?.of === of ? before.valid : field.view.text;
  const problem = field.isJson ? readJson(typed).problem : undefined;
  if (problem) {
    setDraft(name, { view: typed, valid, of, problem });
    return undefined;
  }
  const edits = field.isJson ? mergeEdit(of, valid, typed) : mergeText(of, typed);
  const after = applyEdits(of, edits);
  setDraft(name, { view: typed, valid: typed, of: after });
  return edits;
}

/** Forgets what is half typed: the panes show the token. */
export function dropDrafts(): void {
  $drafts.set({});
}

function setDraft(name: FieldName, draft: Draft): void {
  $drafts.set({ ...$drafts.get(), [name]: draft });
}
