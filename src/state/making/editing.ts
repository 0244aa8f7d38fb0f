import { memberOf } from '../../core/text/json-node.ts';
import type { TextEdit } from '../../core/text/result.ts';
import type { Part } from '../../core/token/part/part.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Jwe, Jws } from '../../core/token/token.ts';
import { rewritePart } from '../../core/token/write/write.ts';
import { draftEdits, dropDraft, type FieldName } from '../token/fields.ts';
import { $jose } from '../token/parts.ts';
import { editContent, editSealedHeader } from './reencryption.ts';
import { replaceParts } from '../session/session.ts';
import { signNow } from './signing.ts';

/** Takes what was typed into a pane: the token is rebuilt as soon as it is valid, and signed where a key is at hand. */
export function editField(name: FieldName, typed: string): void {
  const edits = draftEdits(name, typed);
  if (edits && edits.length > 0) editPart(name, edits);
}

/** Changes `alg` in the header that has it, or adds it to the protected one, and nothing else. */
export const chooseAlgorithm = (algorithm: string): void => chooseParameter('alg', algorithm);

/** Changes `enc` in the same way. */
export const chooseEncryption = (encryption: string): void => chooseParameter('enc', encryption);

function chooseParameter(parameter: string, chosen: string): void {
  const jose = $jose.get();
  if (!jose) return;
  const part = parameterOf(jose, parameter)?.part ?? jose.header;
  const root = part.json?.root;
  if (root?.type !== 'object') return;
  const value = memberOf(root, parameter)?.value;
  const written = JSON.stringify(chosen);
  const start = root.span.start + 1;
  const added = { span: { start, end: start }, text: `"${parameter}":${written}${root.members.length > 0 ? ',' : ''}` };
  const name = nameOf(jose, part);
  dropDraft(name);
  editPart(name, [value ? { span: value.span, text: written } : added]);
}

const nameOf = (jose: Jws | Jwe, part: Part): Exclude<FieldName, 'payload'> =>
  part === jose.header ? 'header' : part === jose.unprotected[0] ? 'unprotected' : 'recipient';

function editPart(name: FieldName, edits: readonly TextEdit[]): void {
  const jose = $jose.get();
  if (jose?.kind === 'jwe') return name === 'payload' ? editContent(edits) : editSealedHeader(name, edits);
  const part = jose && partOf(jose, name);
  if (!part) return;
  replaceParts(jose, { [name]: rewritePart(part, edits) });
  // Every signature covers the payload, and each its own header.
  signNow(name === 'payload' ? 'all' : 'one');
}

const partOf = (jws: Jws, name: FieldName): Part | undefined =>
  ({ header: jws.header, payload: jws.payload, unprotected: jws.unprotected[0], recipient: undefined })[name];
