import { contradictions } from '../../core/keys/contradictions.ts';
import { fittingKeys, neededKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import type { Jws } from '../../core/token/token.ts';
import { explainMismatch } from './explain-mismatch.ts';
import { lengthVerdict } from './length-verdict.ts';
import { malformedVerdict } from './malformed-verdict.ts';
import type { Question } from './question.ts';
import { signedWith } from './signed-with.ts';
import { tryKeys } from './try-keys.ts';
import type { Verification } from './verification.ts';

/**
 * Checks the signature of a token (RFC 7515 §5.2) over its original characters, with the keys whose `kid` the header names
 * first and then every other that fits. Times and claims are not looked at. Never rejects but when the signal is aborted.
 */
export async function verify(jws: Jws, keys: readonly Key[], signal: AbortSignal): Promise<Verification> {
  signal.throwIfAborted();
  const signed = signedWith(jws);
  if (!signed.ok) return { verdict: 'unknown', ...signed.problem };
  const { algorithm, kid, notes } = signed.value;
  const { fitting, misfits } = fittingKeys(algorithm, keys, kid);
  const question: Question = { jws, algorithm, kid, fitting, misfits, notes };
  return (
    (await malformedVerdict(question, signal)) ??
    (await lengthVerdict(question, signal)) ??
    noKeyVerdict(question) ??
    (await keyVerdict(question, signal))
  );
}

function noKeyVerdict({ algorithm, fitting, misfits }: Question): Verification | undefined {
  if (fitting.length > 0) return undefined;
  const [misfit] = misfits;
  const need = `${algorithm.name} needs ${neededKey(algorithm)}`;
  if (!misfit)
    return { verdict: 'unknown', because: 'no-key', why: `There is no key to check the signature with: ${need}.` };
  const why = misfits.length === 1 ? misfit.why : `None of the ${misfits.length} keys fits: ${need}.`;
  return { verdict: 'unknown', because: 'no-fitting-key', why, skipped: misfits };
}

async function keyVerdict(question: Question, signal: AbortSignal): Promise<Verification> {
  const { jws, algorithm, kid, fitting, misfits } = question;
  const signature = jws.signature.readable;
  const signingInput = signingInputOf(jws);
  const reading = { signingInput, signature, token: jws };
  const { matching, tried, refused, by } = await tryKeys(algorithm, fitting, reading, signal);
  if (matching && by) {
    const weak = weaknessOf(algorithm, matching);
    const notes = [...contradictions(algorithm, matching, kid), ...question.notes];
    return {
      verdict: 'valid',
      key: matching,
      algorithm: algorithm.name,
      ...(weak === undefined ? {} : { weak }),
      notes,
      by,
    };
  }
  const skipped = [...misfits, ...refused.map(({ key, refusal }) => ({ key, why: refusal.why }))];
  const [first] = refused;
  if (tried.length === 0 && first) return { verdict: 'unknown', ...first.refusal, skipped };
  if (jws.payload.excerpt.text === '' && !jws.detached)
    return { verdict: 'unknown', because: 'detached-payload', why: DETACHED, skipped };
  const explanation = await explainMismatch(question, tried);
  signal.throwIfAborted();
  return { verdict: 'invalid', ...explanation, algorithm: algorithm.name, tried, skipped, ...(by && { by }) };
}

const DETACHED =
  'The payload part is empty, and the signature does not match an empty payload: the content that was signed is kept elsewhere (RFC 7515 appendix F). Give that content, too, to check it.';
