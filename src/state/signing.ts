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
import { $algorithm, $algorithmRow, $isStale, signedText } from './parts.ts';
import { $jws, $signatures, replaceParts } from './session.ts';
import { $verification } from './verification.ts';

const loadSign = () => import('../crypto/sign.ts');
const loadGenerate = () => import('../crypto/generate-key.ts');
const loadExport = () => import('../crypto/export-key.ts');

/** The first private key or secret at hand that can make this signature. */
function signerOf(jws: Jws, keys: readonly Key[]): Key | undefined {
  const row = algorithms.get(stringParameter(jws, 'alg') ?? '');
  const own = keys.filter((key) => key.use !== 'public');
  return row && fittingKeys(row, own, stringParameter(jws, 'kid')).fitting[0];
}

const $signer = computed([$keys, $jws], (keys, jws) => jws && signerOf(jws, keys));

/** What shall be signed as soon as a key is there for it: the signature in view, or every one. */
const $wish = atom<{ readonly text: string; readonly scope: 'one' | 'all' } | undefined>(undefined);

interface Request {
  readonly signatures: readonly Jws[];
  readonly chosen: number;
  readonly keys: readonly Key[];
}

const $request = computed(
  [$wish, $signatures, $jws, $keys, $signer],
  (wish, signatures, jws, keys, signer): Request | undefined =>
    wish && jws && signer && signedText(jws) === wish.text
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
  const [signature, ...others] = made.map((one) => (one === undefined ? undefined : { signature: one }));
  replaceParts(first, { ...signature, others });
  return undefined;
}

/** Signs the token in view with the first fitting key, at once or when there is one; an edit withdraws the wish. */
export function signNow(scope: 'one' | 'all' = 'one'): void {
  const jws = $jws.get();
  $wish.set(jws && { text: signedText(jws), scope });
}

/** What the key at hand would be named on a button that signs; undefined where there is nothing to mend. */
export const $signOffer = computed([$signer, $verification, $isStale], (key, verification, stale) => {
  const wrong = verification.status === 'done' && verification.value.verdict !== 'valid';
  return key && (stale || wrong) ? `the ${nameKey(key)}` : undefined;
});

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
