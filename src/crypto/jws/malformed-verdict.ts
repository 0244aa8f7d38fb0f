import { describeKey } from '../../core/keys/describe-key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { Part } from '../../core/token/part/part.ts';
import { isUnencoded, signingInputOf } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import { tryKeys } from './try-keys.ts';
import type { Verification } from './verification.ts';
import type { Question } from './question.ts';

/**
 * A token with a part that is no base64url (RFC 7515 §5.2 says to refuse it); undefined for any other. Some libraries
 * overlook padding or the standard alphabet, so it is tried as they do: the answer stays unknown, and says what they find.
 */
export async function malformedVerdict(question: Question, signal: AbortSignal): Promise<Verification | undefined> {
  const { jws, algorithm, fitting, misfits } = question;
  const { header, payload, signature } = jws;
  const faulty = [header, payload, signature].map((part) => part.bytes).find((bytes) => !bytes.ok);
  if (!faulty || faulty.ok) return undefined;
  const why = faulty.problem.message;
  for (const signingInput of [signingInputOf(jws), mendedInput(jws)]) {
    const trial = await tryKeys(algorithm, fitting, { signingInput, signature: signature.readable }, signal);
    if (!trial.matching) continue;
    const name = describeKey(trial.matching);
    const lenient = `${why} With that overlooked, the signature matches ${name}: some libraries accept this token, strict ones refuse it.`;
    return { verdict: 'unknown', because: 'malformed', why: lenient, lenient: true, skipped: misfits };
  }
  return { verdict: 'unknown', because: 'malformed', why, skipped: misfits };
}

/** As a reader that overlooks faults would write the parts again. */
function mendedInput(jws: Jws): Uint8Array<ArrayBuffer> {
  const { header, payload } = jws;
  return signingInputOf({ ...jws, header: mended(header), payload: isUnencoded(jws) ? payload : mended(payload) });
}

const mended = (part: Part): Part => ({ ...part, excerpt: excerptOf(encodeBase64url(part.readable)) });
