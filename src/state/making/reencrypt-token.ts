import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { parameterOf, stringParameter } from '../../core/token/parameters.ts';
import type { Jwe } from '../../core/token/token.ts';
import { rewriteSealed } from '../../core/token/write/write.ts';
import { $jwe, $editedContent, type Decrypted } from '../token/decryption.ts';
import type { ReencryptionRequest } from './reencryption.ts';
import { replaceToken } from '../session/session.ts';

const loadReencrypt = () => import('../../crypto/jwe/reencrypt.ts');
const loadWeakness = () => import('../../crypto/jwe-header/encryption-weakness.ts');
const loadContentKey = () => import('../../crypto/jwe/content-key-of.ts');
const loadEncrypt = () => import('../../crypto/jwe/encrypt.ts');

const isPkcs1 = (jwe: Jwe): boolean =>
  algorithms.get(stringParameter(jwe, 'alg') ?? '')?.management?.mode === 'rsa-pkcs1';

/** Encrypts what was edited. Answers why it could not be done. */
export async function seal(
  { token, sealed, key }: ReencryptionRequest,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { plaintext } = sealed.content;
  const whole = $jwe.get() ?? token;
  if ([whole, ...whole.others].some(isPkcs1)) return (await loadWeakness()).NO_PKCS1;
  const { reencrypt, isRehanded } = await loadReencrypt();
  const contentKey = await (await loadContentKey()).contentKeyOf(sealed.content);
  if (contentKey && !isRehanded(sealed.from, token)) {
    const again = await reencrypt(sealed.from, contentKey, plaintext, token.header.excerpt.text, signal);
    if (again.ok) return replace({ token, sealed }, again.value, { ...sealed.content, contentKey });
    if (again.problem.because !== 'key-management') return again.problem.message;
  }
  if (whole.others.length > 0) return shutsOut(whole.others.length + 1);
  return sealAnew({ token, sealed, key }, signal);
}

const shutsOut = (count: number): string =>
  `The token has ${count} recipients, and encrypted anew it would open for one of them only. “Encrypt …” makes a token for one.`;

/** With another content key, for the one recipient that there is. */
async function sealAnew({ token, sealed, key }: ReencryptionRequest, signal: AbortSignal): Promise<string | undefined> {
  const { encrypt } = await loadEncrypt();
  const anew = await encrypt(token.header.text ?? '', sealed.content.plaintext, key, signal, token);
  if (!anew.ok) return anew.problem.message;
  const { unprotectedTexts, header, encryptedKey, iv, ciphertext, tag, notes, weak, contentKey, by } = anew.value;
  const [unprotected, recipient] = unprotectedTexts;
  const { weak: _, ...kept } = sealed.content;
  const content = { ...kept, contentKey, by, notes, key: key ?? kept.key, ...(weak === undefined ? {} : { weak }) };
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
  { token, sealed }: Omit<ReencryptionRequest, 'key'>,
  parts: Parameters<typeof rewriteSealed>[1],
  content: Decrypted,
): undefined {
  const text = rewriteSealed(token, parts);
  const [algorithm = '', enc = ''] = [stringParameter(token, 'alg'), stringParameter(token, 'enc')];
  const isExact = encryptions.get(enc)?.kind === 'gcm' && parameterOf(token, 'zip') === undefined;
  const alignment = isExact ? 'exact' : 'whole';
  const now: Decrypted = { ...content, algorithm, encryption: enc, alignment };
  $editedContent.set({ ...sealed, tokens: [token.excerpt.text, text], content: now, isDone: true });
  replaceToken(token, text);
}
