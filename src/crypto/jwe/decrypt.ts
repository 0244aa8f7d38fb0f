import { INSECURE } from '../primitives/native-call.ts';
import { encryptionContradictions } from '../../core/keys/encryption-contradictions.ts';
import { fittingKeys, type MisfitKey, neededKey } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import type { Jwe } from '../../core/token/token.ts';
import type { Decryption } from '../../core/judgement/decryption.ts';
import { encryptedWith, type EncryptedWith } from '../jwe-header/encrypted-with.ts';
import { encryptionWeakness } from '../jwe-header/encryption-weakness.ts';
import { contentLengthFault, encryptedKeyFault } from './part-length-fault.ts';
import { type Candidate, type Trials, tryRecipients } from './try-recipients.ts';
import type { SkippedKey } from '../../core/judgement/verification.ts';
import { nameKey } from '../../core/keys/describe-key.ts';
import { rawMisfits } from '../../core/keys/raw-key.ts';

/**
 * Decrypts a token (RFC 7516 §5.2) over its original characters: for the token's recipient and then the others, with the keys
 * whose `kid` the header names first and then every other that fits. Never rejects but when the signal is aborted.
 */
export async function decrypt(jwe: Jwe, keys: readonly Key[], signal: AbortSignal): Promise<Decryption> {
  signal.throwIfAborted();
  if (!('subtle' in crypto)) return { verdict: 'unknown', because: 'unsupported-here', why: INSECURE };
  const answer = await tryRecipientsOf(jwe, keys, signal);
  const fault = faultOf(jwe);
  if (fault === undefined) return answer;
  if (answer.verdict === 'decrypted') return { ...answer, overlooked: { fault, input: 'as-sent' } };
  if (answer.verdict === 'failed' && answer.tried.length > 0) return { ...answer, why: `${answer.why} ${OVERLOOKED}` };
  return answer;
}

/** The first fault in the characters or in the JSON of the header, which is overlooked here (RFC 7516 §5.2, steps 2 and 3). */
function faultOf(jwe: Jwe): string | undefined {
  const parts = [jwe.header, jwe.encryptedKey, jwe.iv, jwe.ciphertext, jwe.tag, ...(jwe.aad ? [jwe.aad] : [])];
  const faulty = parts.map((part) => part.bytes).find((bytes) => !bytes.ok);
  if (faulty && !faulty.ok) return faulty.problem.message;
  const problem = jwe.header.json?.problem;
  return problem && `The header is not valid JSON. ${problem.message}`;
}

const OVERLOOKED = 'Jotter decoded the damaged characters as far as they can be decoded.';

async function tryRecipientsOf(jwe: Jwe, keys: readonly Key[], signal: AbortSignal): Promise<Decryption> {
  const candidates: Candidate[] = [];
  const answers: Decryption[] = [];
  for (const recipient of [jwe, ...jwe.others]) {
    const wanted = encryptedWith(recipient);
    const answer = wanted.ok
      ? lengthVerdict(recipient, wanted.value)
      : ({ verdict: 'unknown', ...wanted.problem } as const);
    if (answer) answers.push(answer);
    else if (wanted.ok) candidates.push({ recipient, wanted: wanted.value, ...decryptingKeys(wanted.value, keys) });
  }
  const [first] = candidates;
  const [obstacle] = answers;
  if (!first) return obstacle ?? { verdict: 'unknown', because: 'malformed', why: 'The token has no recipient.' };
  if (candidates.every(({ fitting }) => fitting.length === 0)) return noKeyVerdict(candidates, first);
  const trials = await tryRecipients(candidates, signal);
  return trials.opened ? decrypted(trials.opened) : notDecrypted(trials, first, candidates);
}

function lengthVerdict(recipient: Jwe, wanted: EncryptedWith): Decryption | undefined {
  const fault = contentLengthFault(recipient, wanted.encryption) ?? encryptedKeyFault(recipient, wanted);
  if (!fault) return undefined;
  if ('because' in fault) return { verdict: 'unknown', ...fault };
  const names = { algorithm: wanted.algorithm.name, encryption: wanted.encryption.name };
  return { verdict: 'failed', because: 'damaged', ...fault, ...names, tried: [], skipped: [] };
}

function noKeyVerdict(candidates: readonly Candidate[], { wanted }: Candidate): Decryption {
  const misfits = skippedIn(candidates);
  const [misfit] = misfits;
  const need = `${wanted.algorithm.name} needs ${neededKey(wanted.algorithm, wanted.encryption)}`;
  if (!misfit) return { verdict: 'unknown', because: 'no-key', why: `Add a key to decrypt this token: ${need}.` };
  const why = misfits.length === 1 ? misfit.why : `None of your ${misfits.length} keys can decrypt it: ${need}.`;
  return { verdict: 'unknown', because: 'no-fitting-key', why, skipped: misfits };
}

/** Keys that fit no recipient at all, each once. */
function skippedIn(candidates: readonly Candidate[]): readonly SkippedKey[] {
  const fitting = new Set(candidates.flatMap((candidate) => candidate.fitting));
  const skipped = new Map<Key, SkippedKey>();
  for (const misfit of candidates.flatMap(({ misfits }) => misfits)) {
    if (!fitting.has(misfit.key) && !skipped.has(misfit.key)) skipped.set(misfit.key, misfit);
  }
  return [...skipped.values()];
}

function decrypted({ candidate, key, opened }: NonNullable<Trials['opened']>): Decryption {
  const { recipient, wanted } = candidate;
  const { algorithm, encryption, kid } = wanted;
  const { plaintext, alignment, contentKey, notes, by } = opened;
  const weak = encryptionWeakness(algorithm, key);
  return {
    verdict: 'decrypted',
    key,
    recipient,
    algorithm: algorithm.name,
    encryption: encryption.name,
    plaintext,
    alignment,
    ...(contentKey && { contentKey }),
    by,
    ...(weak === undefined ? {} : { weak }),
    contradictions: encryptionContradictions(algorithm, encryption, key, kid),
    notes,
  };
}

/** What tells most: a key that is right, then one that may be. */
const ranks = { damaged: 0, undecided: 1, 'wrong-key': 2 } as const;

function notDecrypted({ faults }: Trials, { wanted }: Candidate, candidates: readonly Candidate[]): Decryption {
  const failed = faults.flatMap(({ fault, ...rest }) => (fault.kind === 'failed' ? [{ ...rest, fault }] : []));
  const refused = faults.flatMap(({ key, fault }) => (fault.kind === 'refused' ? [{ key, fault }] : []));
  const skipped = [...skippedIn(candidates), ...refused.map(({ key, fault }) => ({ key, why: fault.why }))];
  const [best] = failed.toSorted((one, other) => ranks[one.fault.because] - ranks[other.fault.because]);
  // A content that could be decrypted and not be unpacked says more than a key that does not fit.
  const [unpacked] = refused.filter(({ fault }) => fault.because === 'malformed' || fault.because === 'over-limit');
  const obstacle = best?.fault.because === 'damaged' ? undefined : (unpacked ?? (best ? undefined : refused[0]));
  if (obstacle) return { verdict: 'unknown', because: obstacle.fault.because, why: obstacle.fault.why, skipped };
  const tried = [...new Set(failed.map(({ key }) => key))];
  const others = tried.length - 1;
  const more =
    others > 0
      ? ` ${others === 1 ? 'Another key that fits does' : `${others} more keys that fit do`} not open it either.`
      : '';
  const { algorithm, encryption } = best?.candidate.wanted ?? wanted;
  const { because = 'undecided', part, why = '' } = best?.fault ?? {};
  return {
    verdict: 'failed',
    because,
    ...(part === undefined ? {} : { part }),
    algorithm: algorithm.name,
    encryption: encryption.name,
    tried,
    skipped,
    why: `${why}${because === 'damaged' ? '' : more}`,
  };
}

interface DecryptingKeys {
  readonly fitting: readonly Key[];
  readonly misfits: readonly MisfitKey[];
}

/** Which keys can open what the header describes: by type, size and curve, private where there are two halves. */
function decryptingKeys(wanted: EncryptedWith, keys: readonly Key[]): DecryptingKeys {
  const { algorithm, encryption, scheme, kid } = wanted;
  const { fitting, misfits } = fittingKeys(algorithm, keys, kid, encryption);
  const curve = scheme.mode === 'agreement' ? scheme.ephemeral.crv : undefined;
  const objections = fitting.flatMap((key): readonly MisfitKey[] => {
    if (key.use === 'public') {
      return [{ key, why: `The ${nameKey(key)} can only encrypt; the private key decrypts.` }];
    }
    if (curve === undefined || key.crv === curve) return [];
    const why = `This is an ${nameKey(key)}, and "epk" in the header is on ${curve}: the token was encrypted for a key on that curve (RFC 7518 §4.6.1.1).`;
    return [{ key, why }];
  });
  const refused = new Set(objections.map(({ key }) => key));
  return {
    fitting: fitting.filter((key) => !refused.has(key)),
    misfits: [...rawMisfits(algorithm, misfits), ...objections],
  };
}
