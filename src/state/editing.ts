import { memberOf } from '../core/text/json-node.ts';
import type { TextEdit } from '../core/text/result.ts';
import { rewritePart } from '../core/token/write.ts';
import { $jws, replaceParts } from './session.ts';
import { draftEdits, dropDraft, type FieldName } from './fields.ts';
import { signNow } from './signing.ts';

/** Takes what was typed into a pane: the token is rebuilt as soon as it is valid, and signed where a key is at hand. */
export function editField(name: FieldName, typed: string): void {
  const edits = draftEdits(name, typed);
  if (edits && edits.length > 0) editPart(name, edits);
}

/** Changes `alg` in the header, or adds it, and nothing else. */
export function chooseAlgorithm(algorithm: string): void {
  const header = $jws.get()?.header;
  const root = header?.json?.root;
  if (root?.type !== 'object') return;
  const value = memberOf(root, 'alg')?.value;
  const written = JSON.stringify(algorithm);
  const start = root.span.start + 1;
  const added = { span: { start, end: start }, text: `"alg":${written}${root.members.length > 0 ? ',' : ''}` };
  dropDraft('header');
  editPart('header', [value ? { span: value.span, text: written } : added]);
}

function editPart(name: FieldName, edits: readonly TextEdit[]): void {
  const jws = $jws.get();
  if (!jws) return;
  replaceParts(jws, { [name]: rewritePart(jws[name], edits) });
  signNow();
}
