import type { Answer } from '../../core/judgement/answer.ts';
import { decryptionAnswer } from '../../core/judgement/decryption-answer.ts';
import { signatureAnswer } from '../../core/judgement/signature-answer.ts';
import type { Key } from '../../core/keys/key.ts';
import { opened } from '../../core/token/reading/opened.ts';
import type { Parsed } from '../../core/token/token.ts';
import { jwsOf } from '../session/session.ts';
import { contentOf } from '../token/decryption.ts';

const loadVerify = () => import('../../crypto/jws/verify.ts');
const loadDecrypt = () => import('../../crypto/jwe/decrypt.ts');

/** A token as far as the keys open it, and what they say of it. */
export interface Answered {
  readonly token: Parsed;
  readonly answer: Answer;
}

/** What keys say of a token that is not in view. */
export async function answerWith(token: Parsed, keys: readonly Key[], signal: AbortSignal): Promise<Answered> {
  if (token.kind === 'jwe') {
    const { decrypt } = await loadDecrypt();
    const decryption = await decrypt(token, keys, signal);
    const isOpen = decryption.verdict === 'decrypted';
    const answer = decryptionAnswer({ status: 'done', value: decryption });
    return { token: isOpen ? opened(token, contentOf(decryption)) : token, answer };
  }
  const jws = jwsOf(token);
  if (!jws) return { token, answer: signatureAnswer({ status: 'idle' }, notEdited) };
  const { verify } = await loadVerify();
  const value = await verify(jws, keys, signal);
  return { token, answer: signatureAnswer({ status: 'done', value }, notEdited) };
}

const notEdited = { isStale: false, signing: { status: 'idle' } } as const;
