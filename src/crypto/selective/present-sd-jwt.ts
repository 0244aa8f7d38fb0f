import { fail, ok, type Result } from '../../core/text/result.ts';
import { present } from '../../core/token/sd-jwt/present.ts';
import { processSdJwt } from '../../core/token/sd-jwt/sd-jwt-process.ts';
import type { Disclosure, ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { withParents } from '../../core/token/sd-jwt/with-parents.ts';
import { type Binding, bindingJwt } from './binding-jwt.ts';

/** What a receiver gets to see, and what binds it to the receiver. */
export interface Presentation {
  /** Indices of disclosures; those that hold the digest of one of them come along. */
  readonly reveal: readonly number[];
  readonly binding?: Binding | undefined;
}

/**
 * The SD-JWT as a holder sends it (RFC 9901 §7.2), in its own serialization: some of its disclosures, and a new key binding
 * JWT or none. The problem is a sentence that says what hinders. Never rejects but when the signal is aborted.
 */
export async function presentSdJwt(
  sdJwt: SdJwt,
  processed: ProcessedSdJwt,
  { reveal, binding }: Presentation,
  signal: AbortSignal,
): Promise<Result<string, string>> {
  signal.throwIfAborted();
  const indices = withParents(processed, reveal);
  const chosen = indices.flatMap((index) => processed.disclosures[index] ?? []);
  const unfit = chosen.find(({ state }) => state !== 'matched');
  if (unfit) return fail(unfitMessage(unfit, processed.disclosures.indexOf(unfit)));
  const parts = chosen.map(({ part }) => part);
  if (sdJwt.faults.some(({ id }) => id === 'token-json' || id === 'too-large'))
    return fail('The token is damaged: mend it first, so that nothing of it gets lost.');
  if (!binding) return ok(present(sdJwt, parts, undefined));
  const shown = { ...sdJwt, disclosures: parts };
  const digests = new Map(chosen.map(({ part, digest }) => [part.excerpt.text, digest ?? '']));
  const jwt = await bindingJwt(shown, processSdJwt(shown, digests), binding, signal);
  return jwt.ok ? ok(present(sdJwt, parts, jwt.value)) : jwt;
}

function unfitMessage({ state }: Disclosure, index: number): string {
  const which = `Disclosure ${index + 1}`;
  if (state === 'repeated')
    return `${which} is in the token twice, and must be sent once (RFC 9901 §4). Choose the first of the two only.`;
  if (state === 'unhashed')
    return `The digest of disclosure ${index + 1} cannot be computed, so nobody knows whether it belongs to this token.`;
  return `${which} must not be sent: ${state === 'orphan' ? 'no digest in the token refers to it' : 'it must not stand where its digest is'}, and a receiver would refuse the token (RFC 9901 §7.1).`;
}
