import { computed } from 'nanostores';
import { fittingKeys } from '../core/keys/fits.ts';
import type { Key } from '../core/keys/key.ts';
import { algorithms } from '../core/registry/algorithms.ts';
import { encryptions } from '../core/registry/encryptions.ts';
import { applyEdits } from '../core/text/apply-edits.ts';
import type { TextEdit } from '../core/text/result.ts';
import { parameterOf, stringParameter } from '../core/token/parameters.ts';
import type { Jwe } from '../core/token/token.ts';
import { rewritePart, rewriteSealed } from '../core/token/write.ts';
import { $decrypted, $jwe, $sealed, $token, type Decrypted, type Sealed } from './decryption.ts';
import type { FieldName } from './fields.ts';
import { $keys } from './keyring.ts';
import { latest } from './latest.ts';
import { $algorithmRow } from './parts.ts';
import { $visit, replaceToken } from './session.ts';

const loadReencrypt = () => import('../crypto/reencrypt.ts');
const loadWeakness = () => import('../crypto/encryption-weakness.ts');
const loadEncrypt = () => import('../crypto/encrypt.ts');

/** Whether the token's ciphertext is still that of before an edit. */
export const $isUnsealed = computed(
  [$sealed, $jwe, $visit],
  (sealed, jwe, visit) =>
    jwe !== undefined && sealed?.isDone === false && sealed.visit === visit && sealed.tokens.includes(jwe.excerpt.text),
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
  const before = $isUnsealed.get() ? $sealed.get() : undefined;
  const tokens = [token.excerpt.text, next];
  $sealed.set({ tokens, content, from: before?.from ?? token, isDone: false, visit: $visit.get() });
}

interface Request {
  readonly token: Jwe;
  readonly sealed: Sealed;
  /** Where another algorithm takes another key: the first at hand that can encrypt for it. */
  readonly key: Key | undefined;
}

/** The keys at hand that can encrypt as the header says. */
export const $sealers = computed([$keys, $algorithmRow, $jwe], (keys, row, jwe): readonly Key[] =>
  row && jwe
    ? fittingKeys(row, keys, stringParameter(jwe, 'kid'), encryptions.get(stringParameter(jwe, 'enc') ?? '')).fitting
    : [],
);

const $request = computed([$sealed, $token, $sealers], (sealed, token, [key]): Request | undefined =>
  token.kind === 'jwe' && sealed?.isDone === false && sealed.tokens.includes(token.excerpt.text)
    ? { token, sealed, key }
    : undefined,
);

/** The encryption that is being made; it takes the place of the old one when it is there. Answers why it could not be made. */
export const $sealing = latest($request, (request, signal) => request && seal(request, signal));

const isPkcs1 = (jwe: Jwe): boolean =>
  algorithms.get(stringParameter(jwe, 'alg') ?? '')?.management?.mode === 'rsa-pkcs1';

async function seal({ token, sealed, key }: Request, signal: AbortSignal): Promise<string | undefined> {
  const { contentKey, plaintext } = sealed.content;
  const whole = $jwe.get() ?? token;
  if ([whole, ...whole.others].some(isPkcs1)) return (await loadWeakness()).NO_PKCS1;
  const { reencrypt, isRehanded } = await loadReencrypt();
  if (!isRehanded(sealed.from, token)) {
    const again = await reencrypt(sealed.from, contentKey, plaintext, token.header.excerpt.text, signal);
    if (again.ok) return replace({ token, sealed }, again.value, sealed.content);
    if (again.problem.because !== 'key-management') return again.problem.message;
  }
  if (whole.others.length > 0) return shutsOut(whole.others.length + 1);
  return sealAnew({ token, sealed, key }, signal);
}

const shutsOut = (count: number): string =>
  `The token has ${count} recipients, and encrypted anew it would open for one of them only. “Encrypt this …” makes a token for one.`;

/** With another content key, for the one recipient that there is. */
async function sealAnew({ token, sealed, key }: Request, signal: AbortSignal): Promise<string | undefined> {
  const { encrypt } = await loadEncrypt();
  const anew = await encrypt(token.header.text ?? '', sealed.content.plaintext, key, signal, token);
  if (!anew.ok) return anew.problem.message;
  const { unprotectedTexts, header, encryptedKey, iv, ciphertext, tag, notes, weak, contentKey } = anew.value;
  const [unprotected, recipient] = unprotectedTexts;
  const { weak: _, ...kept } = sealed.content;
  const content = { ...kept, contentKey, notes, key: key ?? kept.key, ...(weak === undefined ? {} : { weak }) };
  const parts = {
    ...(token.header.excerpt.text === '' ? {} : { header }),
    ...(unprotected === undefined ? {} : { unprotected }),
    ...(recipient === undefined ? {} : { recipient }),
    encryptedKey,
    iv,
    ciphertext,
    tag,
  };
  return replace({ token, sealed }, parts, content);
}

function replace(
  { token, sealed }: Omit<Request, 'key'>,
  parts: Parameters<typeof rewriteSealed>[1],
  content: Decrypted,
): undefined {
  const text = rewriteSealed(token, parts);
  const [algorithm = '', enc = ''] = [stringParameter(token, 'alg'), stringParameter(token, 'enc')];
  const isExact = encryptions.get(enc)?.kind === 'gcm' && parameterOf(token, 'zip') === undefined;
  const alignment = isExact ? 'exact' : 'whole';
  const now: Decrypted = { ...content, algorithm, encryption: enc, alignment };
  $sealed.set({ ...sealed, tokens: [token.excerpt.text, text], content: now, isDone: true });
  replaceToken(token, text);
}
