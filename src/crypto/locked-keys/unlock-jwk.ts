import { readSecret } from '../../core/keys/reading/formats/secret.ts';
import type { LockedKey, SealedJwk } from '../../core/keys/reading/locked-key.ts';
import { readJsonKeys } from '../../core/keys/reading/read-json-keys.ts';
import { ok } from '../../core/text/result.ts';
import type { Parsed } from '../../core/token/token.ts';
import { decrypt } from '../jwe/decrypt.ts';
import type { Decryption } from '../../core/judgement/decryption.ts';
import { stillLocked, type Unlocked } from './unlocked.ts';

/** Reads a token: the page has that code already, and hands it over. */
export type ReadToken = (text: string) => Parsed;

/** Decrypts a JWE that holds a JWK or a set of them (RFC 7517 §7). */
export async function unlockJwk(
  locked: LockedKey,
  { token }: SealedJwk,
  password: string,
  readToken: ReadToken,
  signal: AbortSignal,
): Promise<Unlocked> {
  const jwe = readToken(token);
  if (jwe.kind !== 'jwe')
    return stillLocked('damaged', 'This looked like an encrypted JWK, and cannot be read as a JWE. Copy it once more.');
  const answer = await decrypt(jwe, readSecret(password, 'utf8', locked.source).keys, signal);
  return answer.verdict === 'decrypted' ? keysIn(locked, answer.plaintext) : obstacle(answer);
}

function keysIn({ id, span, source }: LockedKey, plaintext: Uint8Array): Unlocked {
  const read = readJsonKeys(new TextDecoder().decode(plaintext), source);
  const [problem] = read?.problems ?? [];
  if (!read || read.keys.length === 0) {
    const why = problem?.message ?? 'What it opens is no JSON, and a JWK is a JSON object (RFC 7517 §4).';
    return stillLocked('unusable', `The password is right, but there is no key inside. ${why}`);
  }
  // Spans inside the opened text mean nothing in the text that was pasted.
  const keys = read.keys.map((key, index) => ({
    ...key,
    id: read.keys.length === 1 ? id : `${id}-${index + 1}`,
    span,
    remarks: key.remarks.map((remark) => ({ ...remark, span })),
  }));
  return ok(keys);
}

function obstacle(answer: Exclude<Decryption, { verdict: 'decrypted' }>): Unlocked {
  if (answer.verdict === 'unknown') {
    const isMalformed = answer.because === 'malformed';
    const isLimit = answer.because === 'over-limit';
    return stillLocked(isMalformed ? 'damaged' : isLimit ? 'over-limit' : 'unsupported-here', answer.why);
  }
  if (answer.because === 'damaged') return stillLocked('damaged', `${answer.why} Copy the key once more.`);
  return stillLocked('wrong-password', WRONG);
}

const WRONG =
  'This is not the password of the key: AES key wrap checks what it opens (RFC 3394 §2.2.2), and the check failed. Capitals and spaces count. If the password is surely right, the encrypted key or its header was altered: copy it once more.';
