import { atom, computed } from 'nanostores';
import { nameKey } from '../core/keys/describe-key.ts';
import type { Key } from '../core/keys/key.ts';
import { fittingKeys } from '../core/keys/fits.ts';
import { weaknessOf } from '../core/keys/weakness.ts';
import { algorithms } from '../core/registry/algorithms.ts';
import { stringParameter } from '../core/token/parameters.ts';
import { signingInputOf } from '../core/token/signing-input.ts';
import { $keys, offerKey } from './keyring.ts';
import { latest } from './latest.ts';
import type { Jws } from '../core/token/token.ts';
import { $algorithm, $isStale, signedText } from './parts.ts';
import { $jws, replaceParts } from './session.ts';
import { $verification } from './verification.ts';

const loadSign = () => import('../crypto/sign.ts');
const loadGenerate = () => import('../crypto/generate-key.ts');
const loadExport = () => import('../crypto/export-key.ts');

/** The private keys and secrets at hand that can sign with the token's algorithm. */
const $signers = computed([$keys, $algorithm, $jws], (keys, algorithm, jws): readonly Key[] => {
  const row = algorithms.get(algorithm ?? '');
  const kid = jws && stringParameter(jws, 'kid');
  return row
    ? fittingKeys(
        row,
        keys.filter((key) => key.use !== 'public'),
        kid,
      ).fitting
    : [];
});

/** The signing input that shall be signed as soon as a key is there for it. */
const $wish = atom<string | undefined>(undefined);

interface Request {
  readonly signed: Jws;
  readonly algorithm: string;
  readonly key: Key;
}

const $request = computed([$wish, $jws, $algorithm, $signers], (wish, jws, algorithm, [key]): Request | undefined =>
  wish !== undefined && jws && signedText(jws) === wish && algorithm !== undefined && key
    ? { signed: jws, algorithm, key }
    : undefined,
);

/** The signature that is being made: it replaces the token's own when it is there. Answers why it could not be made. */
export const $signing = latest($request, (request, signal) => request && sign(request, signal));

async function sign({ signed, algorithm, key }: Request, signal: AbortSignal): Promise<string | undefined> {
  const made = await (await loadSign()).sign(signingInputOf(signed), algorithm, key, signal);
  const jws = $jws.get();
  if (signal.aborted || !jws) return undefined;
  if (!made.ok) return made.problem.message;
  $wish.set(undefined);
  replaceParts(jws, { signature: made.value.signature });
  return undefined;
}

/** Signs the token in view with the first fitting key, at once or when there is one; an edit withdraws the wish. */
export function signNow(): void {
  const jws = $jws.get();
  $wish.set(jws && signedText(jws));
}

/** What the key at hand would be named on a button that signs; undefined where there is nothing to mend. */
export const $signOffer = computed([$signers, $verification, $isStale], (signers, verification, stale) => {
  const key = signers[0];
  const wrong = verification.status === 'done' && verification.value.verdict !== 'valid';
  return key && (stale || wrong) ? `the ${nameKey(key)}` : undefined;
});

/** Whether a new key may be made for the token, and whether that is the next thing to do. */
export const $demoOffer = computed([$jws, $algorithm, $signers, $isStale], (jws, algorithm, signers, stale) => {
  const row = algorithms.get(algorithm ?? '');
  const [signer] = signers;
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
