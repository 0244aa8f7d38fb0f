import { contradictions } from '../../core/keys/contradictions.ts';
import { fittingKeys, neededKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { rawMisfits } from '../../core/keys/raw-key.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import type { Overlooked, Valid, Verification } from '../../core/judgement/verification.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { loadPart } from '../../core/text/load-part.ts';
import type { Jws } from '../../core/token/token.ts';
import { count } from '../../core/text/words.ts';
import { mostReadHere, mostTrials } from '../../core/text/work-caps.ts';
import { breathe } from '../primitives/breathe.ts';
import { acceptedAsSent } from './check-signature.ts';
import { firstLook, type Explanation } from '../autopsy/first-look.ts';
import { lengthVerdict } from './length-verdict.ts';
import { faultOf, signedCharactersOf, type SignedCharacters, type TextFault } from './overlooked.ts';
import type { Question } from './question.ts';
import { JOSE } from '../../core/registry/engine.ts';
import { signedWith } from './signed-with.ts';
import { tryKeys, type Trial } from './try-keys.ts';

/**
 * Checks the signature of a token (RFC 7515 §5.2) over its original characters, with the keys whose `kid` the header names
 * first and then every other that fits, as many as `mostTrials` allows one of so many `signatures`. Times and claims are not looked at. A fault in the characters is overlooked and told. Never rejects but
 * when the signal is aborted.
 */
export async function verify(
  jws: Jws,
  keys: readonly Key[],
  signal: AbortSignal,
  signatures = 1,
): Promise<Verification> {
  signal.throwIfAborted();
  const signed = signedWith(jws);
  if (!signed.ok) return { verdict: 'unknown', ...signed.problem };
  const { algorithm, kid, notes } = signed.value;
  const { fitting: all, misfits } = fittingKeys(algorithm, keys, kid);
  // A set may hold the same key for several uses: the entry that is meant for this one comes first.
  const objects = (key: Key): number => Number(contradictions(algorithm, key, kid).length > 0);
  const fitting = all.toSorted((one, other) => objects(one) - objects(other));
  const most = Math.max(1, Math.floor(mostTrials / signatures));
  const skipped = rawMisfits(algorithm, misfits);
  const question: Question = { jws, algorithm, kid, fitting: fitting.slice(0, most), misfits: skipped, notes };
  const answer =
    (await lengthVerdict(question, signal)) ?? noKeyVerdict(question) ?? (await keyVerdict(question, signal));
  const left = fitting.length - most;
  return left > 0 && answer.verdict !== 'valid' ? leftUntried({ answer, left, most, signatures }) : answer;
}

interface Untried {
  readonly answer: Exclude<Verification, Valid>;
  readonly left: number;
  readonly most: number;
  readonly signatures: number;
}

/** A key that was not tried may match; a signature that no key can match stays invalid. */
function leftUntried({ answer, left, most, signatures }: Untried): Verification {
  if (answer.verdict === 'invalid' && answer.tried.length === 0) return answer;
  const share =
    signatures === 1
      ? ''
      : ` This token has ${count(signatures, 'signature')}, which share ${count(mostTrials, 'trial')}.`;
  const why = `The signature matches none of the first ${count(most, 'key')}. Jotter did not try the other ${count(left, 'key')}, because each trial takes time.${share} Remove the keys that do not belong to this token.`;
  return { verdict: 'unknown', because: 'too-many-keys', why };
}

function noKeyVerdict({ algorithm, fitting, misfits }: Question): Verification | undefined {
  if (fitting.length > 0) return undefined;
  const [misfit] = misfits;
  const needed = neededKey(algorithm);
  if (!misfit)
    return { verdict: 'unknown', because: 'no-key', why: `Add ${needed} to check this ${algorithm.name} signature.` };
  const why =
    misfits.length === 1
      ? misfit.why
      : `None of your ${misfits.length} keys can check it: ${algorithm.name} needs ${needed}.`;
  return { verdict: 'unknown', because: 'no-fitting-key', why, skipped: misfits };
}

async function keyVerdict(question: Question, signal: AbortSignal): Promise<Verification> {
  const { jws, algorithm, misfits } = question;
  const fault = faultOf(jws);
  const trials = await tryReadings(question, fault, signal);
  const { matching, tried, refused, by, read } = trials;
  if (matching && by) {
    const named = await namedFingerprint(jws, matching);
    if (fault === undefined) return { ...validVerdict(question, { key: matching, by }), ...named };
    const overlooked = await overlookedIn(question, { fault, matching, read });
    const verdict = validVerdict(question, { key: matching, by: overlooked.acceptedBy ? JOSE : by, overlooked });
    return { ...verdict, ...named };
  }
  const skipped = [...misfits, ...refused.map(({ key, refusal }) => ({ key, why: refusal.why }))];
  const [first] = refused;
  if (tried.length === 0 && first) return { verdict: 'unknown', ...first.refusal, skipped };
  if (jws.payload.excerpt.text === '' && !jws.detached)
    return { verdict: 'unknown', because: 'detached-payload', why: DETACHED, skipped };
  const look = await firstLook(question, tried);
  signal.throwIfAborted();
  const told = fault === undefined ? look : despite(fault, look);
  return { verdict: 'invalid', ...told, algorithm: algorithm.name, tried, skipped, ...(by && { by }) };
}

/** Loaded for the few tokens whose `iss` names a key. */
async function namedFingerprint(jws: Jws, key: Key): Promise<Pick<Valid, 'otherFingerprint'>> {
  const iss = stringOf(jws.payload.json?.root, 'iss');
  if (iss?.includes('SHA256:') !== true) return {};
  const module = await loadPart(() => import('./issuer-fingerprint.ts'));
  const otherFingerprint = await module?.otherFingerprint(iss, key);
  return otherFingerprint ? { otherFingerprint } : {};
}

/** The token as it was sent; where its characters have a fault, without it, too. */
async function tryReadings(
  { jws, algorithm, fitting }: Question,
  fault: TextFault | undefined,
  signal: AbortSignal,
): Promise<Trial & { readonly read: SignedCharacters }> {
  const signature = jws.signature.readable;
  const [asSent, cleaned] = signedCharactersOf(jws);
  if (asSent.signingInput.length > mostReadHere) await breathe();
  const token = fault === undefined ? { token: jws } : {};
  const first = { ...(await tryKeys(algorithm, fitting, { ...asSent, signature, ...token }, signal)), read: asSent };
  if (first.matching || fault === undefined || !cleaned) return first;
  const second = await tryKeys(algorithm, fitting, { ...cleaned, signature }, signal);
  return second.matching ? { ...second, read: cleaned } : first;
}

async function overlookedIn(
  { jws, algorithm }: Question,
  { fault, matching, read }: { readonly fault: TextFault; readonly matching: Key; readonly read: SignedCharacters },
): Promise<Overlooked> {
  const isAccepted = read.input === 'as-sent' && (await acceptedAsSent(algorithm, matching, jws));
  return { fault: fault.text, input: read.input, ...(isAccepted && { acceptedBy: 'jose' }) };
}

function validVerdict(
  { algorithm, kid, notes }: Question,
  { key, by, overlooked }: Pick<Valid, 'key' | 'by' | 'overlooked'>,
): Valid {
  const weak = weaknessOf(algorithm, key);
  return {
    verdict: 'valid',
    key,
    algorithm: algorithm.name,
    ...(weak === undefined ? {} : { weak }),
    contradictions: contradictions(algorithm, key, kid),
    notes,
    ...(overlooked && { overlooked }),
    by,
  };
}

const DETACHED =
  'The payload part is empty, and the signature does not match an empty payload: the signed content is outside the token (RFC 7515 appendix F). Add that content to check the signature.';

/** A mismatch of a token whose text has a fault: either that explains it, or it was tried without. */
function despite(fault: TextFault, look: Explanation): Explanation {
  if (!fault.isLossy) return { ...look, why: `${look.why} ${NOT_THE_FAULT}` };
  return {
    because: 'damaged',
    brief: 'does not match, because the text is damaged',
    why: `${fault.text} The signature does not match what is left of the token.`,
  };
}

const NOT_THE_FAULT =
  'The damaged characters are not the cause: Jotter also checked the token without them, and the signature does not match either.';
