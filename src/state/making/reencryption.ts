import { computed } from 'nanostores';
import { fittingKeys } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { applyEdits } from '../../core/text/apply-edits.ts';
import type { TextEdit } from '../../core/text/result.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Jwe } from '../../core/token/token.ts';
import { rewritePart, rewriteSealed } from '../../core/token/write/write.ts';
import { $decrypted, $jwe, $editedContent, $token, type Decrypted, type Sealed } from '../token/decryption.ts';
import type { FieldName } from '../token/fields.ts';
import { $keys } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { $algorithmRow } from '../token/parts.ts';
import { replaceToken } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

const loadSeal = () => import('./reencrypt-token.ts');

/** Whether the token's ciphertext is still that of before an edit. */
export const $isCiphertextStale = computed(
  [$editedContent, $jwe, $pasteCount],
  (sealed, jwe, paste) =>
    jwe !== undefined && sealed?.isDone === false && sealed.paste === paste && sealed.tokens.includes(jwe.excerpt.text),
);

/** Takes an edit of what was decrypted: it shows at once, and is encrypted with the same content key. */
export function editContent(edits: readonly TextEdit[]): void {
  const [token, content] = [$token.get(), $decrypted.get()];
  if (token.kind !== 'jwe' || !token.payload || !content) return;
  const plaintext = new TextEncoder().encode(applyEdits(token.payload.text ?? '', edits));
  unseal(token, token.excerpt.text, { ...content, plaintext });
}

/** Takes an edit of a header: what was decrypted stays in view, and is encrypted again under the new header. */
export function editSealedHeader(name: Exclude<FieldName, 'payload'>, edits: readonly TextEdit[]): void {
  const token = $token.get();
  if (token.kind !== 'jwe') return;
  const [unprotected, recipient] = token.unprotected;
  const part = { header: token.header, unprotected, recipient }[name];
  if (!part) return;
  const content = $decrypted.get();
  const text = rewriteSealed(token, { [name]: rewritePart(part, edits) });
  if (content) unseal(token, text, content);
  replaceToken(token, text);
}

/** Both tokens are named, so that what was decrypted stays in view while the one takes the other's place. */
function unseal(token: Jwe, next: string, content: Decrypted): void {
  const before = $isCiphertextStale.get() ? $editedContent.get() : undefined;
  const tokens = [token.excerpt.text, next];
  $editedContent.set({ tokens, content, from: before?.from ?? token, isDone: false, paste: $pasteCount.get() });
}

export interface ReencryptionRequest {
  readonly token: Jwe;
  readonly sealed: Sealed;
  /** Where another algorithm takes another key: the first at hand that can encrypt for it. */
  readonly key: Key | undefined;
}

/** The keys at hand that can encrypt as the header says. */
export const $encryptionKeys = computed([$keys, $algorithmRow, $jwe], (keys, row, jwe): readonly Key[] =>
  row && jwe
    ? fittingKeys(row, keys, stringParameter(jwe, 'kid'), encryptions.get(stringParameter(jwe, 'enc') ?? '')).fitting
    : [],
);

const $request = computed(
  [$editedContent, $token, $encryptionKeys],
  (sealed, token, [key]): ReencryptionRequest | undefined =>
    token.kind === 'jwe' && sealed?.isDone === false && sealed.tokens.includes(token.excerpt.text)
      ? { token, sealed, key }
      : undefined,
);

/** The encryption that is being made; it takes the place of the old one when it is there. Answers why it could not be made. */
export const $reencryption = latest(
  $request,
  (request, signal) => request && loadSeal().then(({ seal }) => seal(request, signal)),
);
