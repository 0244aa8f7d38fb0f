import { atom, computed } from 'nanostores';
import { nameKey } from '../../core/keys/describe-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { fittingKeys } from '../../core/keys/fits.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { signedText, signingInputOf } from '../../core/token/signing-input.ts';
import { $keys, offerKey } from '../keys/key-field.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest } from '../page/latest.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { $madeSignatures } from '../token/made-signatures.ts';
import { $algorithm, $algorithmRow, $isStale } from '../token/parts.ts';
import { $jws, $signatures, replaceParts } from '../session/session.ts';
import { $verification } from '../verifying/verification.ts';

const loadSign = () => import('../../crypto/jws/sign.ts');
const loadGenerate = () => import('../../crypto/keys/generate-key.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** The first private key or secret at hand that can make this signature. */
function signerOf(jws: Jws, keys: readonly Key[]): Key | undefined {
  const row = algorithms.get(stringParameter(jws, 'alg') ?? '');
  const own = keys.filter((key) => key.use !== 'public');
  return row && fittingKeys(row, own, stringParameter(jws, 'kid')).fitting[0];
}

const $signer = computed([$keys, $jws], (keys, jws) => jws && signerOf(jws, keys));

/** Why the signer is weaker than RFC 7518 §3 allows; undefined where it is not. */
const $weakness = computed([$signer, $algorithmRow], (key, row) => key && row && weaknessOf(row, key));

const identityOf = (key: Key | undefined): string => JSON.stringify(key?.material);

/** The weak key that may sign all the same, as the person said after the warning. */
const $accepted = atom<string | undefined>(undefined);

const $mayNot = computed(
  [$signer, $weakness, $accepted],
  (key, weakness, accepted) => weakness !== undefined && identityOf(key) !== accepted,
);

/** What shall be signed as soon as a key is there for it: the signature in view, or every one. */
const $wish = atom<{ readonly text: string; readonly scope: 'one' | 'all' } | undefined>(undefined);

interface Request {
  readonly signatures: readonly Jws[];
  readonly chosen: number;
  readonly keys: readonly Key[];
}

const $request = computed(
  [$wish, $signatures, $jws, $keys, $signer, $mayNot],
  (wish, signatures, jws, keys, signer, mayNot): Request | undefined =>
    wish && jws && signer && !mayNot && signedText(jws) === wish.text
      ? { signatures, chosen: wish.scope === 'all' ? -1 : signatures.indexOf(jws), keys }
      : undefined,
);

/** The signature that is being made: it replaces the token's own when it is there. Answers why it could not be made. */
export const $signing = latest($request, (request, signal) => request && sign(request, signal));

async function sign({ signatures, chosen, keys }: Request, signal: AbortSignal): Promise<string | undefined> {
  const loaded = await loadSign();
  const made: (string | undefined)[] = [];
  for (const [index, jws] of signatures.entries()) {
    const key = chosen === -1 || chosen === index ? signerOf(jws, keys) : undefined;
    const algorithm = stringParameter(jws, 'alg') ?? '';
    const answer = key && (await loaded.sign(signingInputOf(jws), algorithm, key, signal));
    if (answer?.ok === false) return answer.problem.message;
    made.push(answer?.value.signature);
  }
  const [first] = $signatures.get();
  if (signal.aborted || !first) return undefined;
  $wish.set(undefined);
  $madeSignatures.set(coverage(signatures, made));
  const [signature, ...others] = made.map((one) => (one === undefined ? undefined : { signature: one }));
  replaceParts(first, { ...signature, others });
  return undefined;
}

/** What each signature covers that was made. */
const coverage = (signatures: readonly Jws[], made: readonly (string | undefined)[]): ReadonlyMap<string, string> =>
  new Map(
    signatures.flatMap((jws, index) => {
      const signature = made[index];
      return signature === undefined ? [] : [[signature, signedText(jws)] as const];
    }),
  );

/** Signs the token in view with the first fitting key, at once or when there is one; an edit withdraws the wish. */
export function signNow(scope: 'one' | 'all' = 'one'): void {
  const jws = $jws.get();
  $wish.set(jws && { text: signedText(jws), scope });
}

/** Signs with the weak key at hand, now and after further edits. */
export function signAllTheSame(): void {
  const jws = $jws.get();
  $accepted.set(identityOf($signer.get()));
  if (!jws || $wish.get()?.text !== signedText(jws)) signNow();
}

interface SignOffer {
  /** "the secret of 32 bytes" */
  readonly key: string;
  /** Why it should not: a sentence that is to be read first. */
  readonly weakness: string | undefined;
}

/** The key at hand that can sign; undefined where there is nothing to mend. */
export const $signOffer = computed(
  [$signer, $weakness, $mayNot, $verification, $isStale],
  (key, weakness, mayNot, verification, stale): SignOffer | undefined => {
    if (!key || !(stale || isMendable(verification))) return undefined;
    return { key: `the ${nameKey(key)}`, weakness: mayNot ? weakness : undefined };
  },
);

/** A signature over a payload that is kept elsewhere may well be right. */
const isMendable = (answer: Pending<Verification>): boolean =>
  answer.status === 'done' &&
  answer.value.verdict !== 'valid' &&
  !(answer.value.verdict === 'unknown' && answer.value.because === 'detached-payload');

/** Whether a new key may be made for the token, and whether that is the next thing to do. */
export const $demoOffer = computed([$jws, $algorithmRow, $signer, $isStale], (jws, row, signer, stale) => {
  const isServed = signer !== undefined && row !== undefined && weaknessOf(row, signer) === undefined;
  if (!jws || !row?.implemented || row.kind === 'none' || isServed) return undefined;
  return { algorithm: row.name, urgent: stale };
});

/** Makes a key for the token's algorithm, shows it in the key field, and signs with it. */
export async function makeDemoKey(): Promise<void> {
  const algorithm = $algorithm.get();
  if (algorithm === undefined) return;
  const jws = $jws.get();
  const kid = (jws && stringParameter(jws, 'kid')) ?? 'demo';
  const made = await (await loadGenerate()).generateKey(algorithm, kid, new AbortController().signal);
  if (!made.ok || $algorithm.get() !== algorithm) return;
  offerKey((await loadExport()).toJwkText(made.value), 'generated');
  signNow();
}
