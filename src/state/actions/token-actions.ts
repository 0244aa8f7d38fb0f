import { computed } from 'nanostores';
import { requestLines } from '../../core/token/request-lines.ts';
import { clearAll } from '../arrival/clearing.ts';
import { $undo, undo } from '../arrival/undoing.ts';
import { $isCiphertextStale } from '../making/reencryption.ts';
import { $isEdited, $parsed, $text, returnToPasted } from '../session/session.ts';
import { $headerField, $payloadField, type Field } from '../token/fields.ts';
import type { Action } from './action.ts';
import { copyAs } from './copy-as.ts';
import { inDebugger } from './in-debugger.ts';
import { pasteFromClipboard } from './paste-from-clipboard.ts';
import { $primaryAction } from './primary-action.ts';
import { $problems, showProblem } from './problems.ts';
import { $telling } from './share-actions.ts';

const own = { group: 'This token' } as const;

const $isEmpty = computed($text, (text) => text === '');

const $isToken = computed($parsed, ({ kind }) => kind !== 'not-a-token');

/** What leads on with the token in view. */
const $steps = computed([$primaryAction, $problems], (primary, problems) => {
  const noProblem = problems.length === 0 ? 'There is no problem to show in the token.' : undefined;
  return [
    {
      ...own,
      id: 'primary-action',
      name: primary?.label ?? 'Take the next step',
      detail: primary?.text,
      icon: 'play',
      help: 'Take the suggested next step',
      unavailable: primary ? undefined : 'There is no next step that Jotter can take for you.',
      isLikely: true,
      run: () => primary?.run(),
    },
    {
      ...own,
      id: 'next-problem',
      name: 'Show the next problem',
      detail: problems[0]?.title,
      icon: 'step',
      unavailable: noProblem,
      isLikely: true,
      run: inDebugger(() => showProblem(1)),
    },
    {
      ...own,
      id: 'previous-problem',
      name: 'Show the previous problem',
      icon: 'step',
      unavailable: noProblem,
      run: inDebugger(() => showProblem(-1)),
    },
  ] satisfies readonly Action[];
});

/** What replaces it, and what undoes that. */
const $replacing = computed(
  [$undo, $isEmpty],
  (undoable, isEmpty) =>
    [
      {
        ...own,
        id: 'undo',
        name: `Undo ${undoable?.what ?? 'Clear, a paste or a link'}`,
        icon: 'undo',
        help: 'Undo Clear, a paste, an example or a link (no field focused)',
        unavailable: undoable ? undefined : 'There is nothing to undo.',
        isLikely: undoable?.replacedNothing === false,
        run: inDebugger(undo),
      },
      {
        ...own,
        id: 'paste',
        name: 'Paste a token',
        detail: 'from the clipboard',
        icon: 'clipboard',
        help: 'Replace the token with the clipboard (no field focused)',
        isLikely: isEmpty,
        run: inDebugger(pasteFromClipboard),
      },
    ] satisfies readonly Action[],
);

const copying = (id: string, name: string, what: string, text: string | undefined, why: string): Action => ({
  ...own,
  id: `copy-${id}`,
  name: `Copy ${name}`,
  icon: 'copy',
  unavailable: text === undefined ? why : undefined,
  isLikely: true,
  run: copyAs(what, text ?? ''),
});

const $copies = computed([$parsed, $isToken, $headerField, $payloadField], (parsed, isToken, header, payload) => {
  const lines = requestLines(parsed);
  const noLines = 'Only a token in compact form can be sent in a header.';
  const token = isToken ? parsed.excerpt.text : undefined;
  return [
    copying('token', 'token', 'the token', token, 'There is no token to copy.'),
    copying('payload', 'payload', 'the payload', textOf(payload), 'There is no payload to copy.'),
    copying('header', 'header', 'the header', textOf(header), 'There is no header to copy.'),
    copying('authorization', 'as Authorization header', 'the Authorization header', lines?.header, noLines),
    copying('curl', 'as curl command', 'the curl command', lines?.curl, noLines),
  ];
});

/** As its pane shows it; all of it where the pane shows the beginning. */
const textOf = (field: Field | undefined): string | undefined =>
  field && (field.isCut ? (field.part.text ?? '') : field.view.text);

const $ending = computed(
  [$isEmpty, $isEdited, $isCiphertextStale],
  (isEmpty, isEdited, isCiphertextStale) =>
    [
      {
        ...own,
        id: 'back-to-pasted',
        name: 'Undo all edits',
        detail: 'back to what was pasted',
        icon: 'undo',
        unavailable: isEdited || isCiphertextStale ? undefined : 'The token is as it was pasted.',
        run: returnToPasted,
      },
      {
        ...own,
        id: 'clear',
        name: 'Clear this token',
        detail: 'and the validation settings',
        icon: 'eraser',
        unavailable: isEmpty ? 'The token field is empty.' : undefined,
        run: inDebugger(clearAll),
      },
    ] satisfies readonly Action[],
);

/** What can be done with the token in view as a whole. */
export const $tokenActions = computed([$steps, $replacing, $copies, $telling, $ending], (...all): readonly Action[] =>
  all.flat(),
);
