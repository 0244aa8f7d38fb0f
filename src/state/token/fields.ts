import { atom, computed, type ReadableAtom } from 'nanostores';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { readJson } from '../../core/text/json.ts';
import { formatJson, viewAs, type JsonView } from '../../core/text/json-format.ts';
import { mergeEdit } from '../../core/text/json-merge.ts';
import { mergeText } from '../../core/text/text-merge.ts';
import type { Problem, TextEdit } from '../../core/text/result.ts';
import type { Part } from '../../core/token/part/part.ts';
import { $header, $payload, $unprotected } from './parts.ts';
import { $jws } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

/** `unprotected` is the first header that nothing protects, `recipient` the second, which only encrypted tokens have. */
export type FieldName = 'header' | 'payload' | 'unprotected' | 'recipient';

/** What was typed into a pane: raw, last valid, problem. It counts as long as the token still says what was valid. */
interface Draft {
  readonly view: string;
  readonly valid: string;
  /** The part's text that `valid` stands for. */
  readonly of: string;
  readonly paste: number;
  readonly problem?: Problem;
}

/** A part of the token set out for reading and editing. */
export interface Field {
  readonly part: Part;
  /** What a pane shows; only white space differs from the part's text, unless something is half typed. */
  readonly view: JsonView;
  readonly isJson: boolean;
  /** The part's own bytes are no text: to be looked at, not edited. */
  readonly readOnly: boolean;
  /** Only the beginning of a long part is shown; it is not edited there. */
  readonly isCut: boolean;
  /** Something is half typed, and the token is still what it was. */
  readonly isDraft: boolean;
  /** What is wrong with the text in the pane, in indices of the view. */
  readonly problem: Problem | undefined;
}

const $drafts = atom<Readonly<Partial<Record<FieldName, Draft>>>>({});

export const $headerField = fieldOf('header', $header);
export const $payloadField = fieldOf('payload', $payload);

const fields: Readonly<Record<FieldName, ReadableAtom<Field | undefined>>> = {
  header: $headerField,
  payload: $payloadField,
  unprotected: fieldOf(
    'unprotected',
    computed($unprotected, ([part]) => part),
  ),
  recipient: fieldOf(
    'recipient',
    computed($unprotected, ([, part]) => part),
  ),
};

export const fieldStore = (name: FieldName): ReadableAtom<Field | undefined> => fields[name];

function fieldOf(name: FieldName, $part: ReadableAtom<Part | undefined>): ReadableAtom<Field | undefined> {
  return computed([$part, $drafts, $pasteCount], (part, drafts, paste): Field | undefined => {
    if (!part) return undefined;
    if (part.shown !== undefined) return cutField(part, part.shown);
    const text = part.text ?? '';
    const isJson = part.json !== undefined || text === '';
    const kept = drafts[name];
    const draft = kept?.of === text && kept.paste === paste ? kept : undefined;
    const view = draft
      ? viewAs(text, draft.view)
      : isJson
        ? formatJson(text)
        : viewAs(text, text.replaceAll(/\r\n?/g, '\n'));
    // Read once more as it is shown, for lines and columns that can be counted there.
    const problem = draft?.problem ?? (part.json?.problem && readJson(view.text).problem);
    return {
      part,
      view,
      isJson,
      readOnly: isBinary(part),
      isCut: false,
      isDraft: draft?.problem !== undefined,
      problem,
    };
  });
}

/** The beginning of a long part. A problem behind it is told by the findings alone. */
function cutField(part: Part, shown: number): Field {
  const text = (part.text ?? '').slice(0, shown);
  const isJson = part.json !== undefined;
  const view = isJson ? formatJson(text) : viewAs(text, text.replaceAll(/\r\n?/g, '\n'));
  const found = part.json?.problem;
  const problem = found && found.span.end <= shown ? { ...found, span: view.spanToView(found.span) } : undefined;
  return { part, view, isJson, readOnly: isBinary(part), isCut: true, isDraft: false, problem };
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
  const paste = $pasteCount.get();
  // Of a long part only the whole text is ever taken: an inner token that goes back into it.
  const asShown = field.isCut ? of : field.view.text;
  const valid = before?.of === of && before.paste === paste ? before.valid : asShown;
  const problem = field.isJson ? readJson(typed).problem : undefined;
  if (problem) {
    setDraft(name, { view: typed, valid, of, paste, problem });
    return undefined;
  }
  const edits = field.isJson ? mergeEdit(of, valid, typed) : mergeText(of, typed);
  const after = applyEdits(of, edits);
  const misfit = name === 'payload' ? unwritable(field.part, after) : undefined;
  if (misfit) {
    setDraft(name, { view: typed, valid, of, paste, problem: misfit });
    return undefined;
  }
  setDraft(name, { view: typed, valid: typed, of: after, paste });
  return edits;
}

/** What an unencoded payload cannot hold in a compact token. */
function unwritable({ unencoded }: Part, text: string): Problem | undefined {
  if (unencoded !== true || $jws.get()?.serialization !== 'compact' || !/[^\u0020-\u002d\u002f-\u007e]/.test(text))
    return undefined;
  const message =
    'The payload is not encoded ("b64": false), and the compact form has no place for periods in it, nor for anything but printable ASCII (RFC 7797 §5.2). Write the token as flattened first.';
  return { span: { start: 0, end: 0 }, message };
}

/** Forgets what is half typed in a pane: it shows the token. */
export function dropDraft(name: FieldName): void {
  const { [name]: _, ...rest } = $drafts.get();
  $drafts.set(rest);
}

/** Whether a pane shows something that the token is not, yet. */
export const $hasDraft = computed(Object.values(fields), (...all) => all.some((field) => field?.isDraft === true));

function setDraft(name: FieldName, draft: Draft): void {
  $drafts.set({ ...$drafts.get(), [name]: draft });
}
