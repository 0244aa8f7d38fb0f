import { atom, computed } from 'nanostores';
import type { Key } from '../../core/keys/key.ts';
import type { Jws } from '../../core/token/token.ts';
import type { Verification } from '../../core/judgement/verification.ts';
import { $keys, $keyText } from '../keys/key-field.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest } from '../page/latest.ts';
import { $jws, $signatureChoice, $signatures } from '../session/session.ts';

/** Crypto comes when the first signature is to be checked, not with the page. */
const loadVerify = () => import('../../crypto/jws/verify.ts');
const loadOrigin = () => import('./fetched-key.ts');
const loadEmbedded = () => import('../../crypto/jws/embedded-key.ts');

/** The token whose own key was tried at a click; any other token, or a key given meanwhile, needs a click of its own. */
const $trial = atom<{ readonly token: string; readonly keyText: string } | undefined>(undefined);

export const $triesEmbedded = computed(
  [$jws, $trial, $keyText],
  (jws, trial, keyText) => jws !== undefined && jws.excerpt.text === trial?.token && keyText === trial.keyText,
);

interface Question {
  readonly signatures: readonly Jws[];
  readonly keys: readonly Key[];
  readonly embedded: boolean;
}

const $question = computed([$signatures, $keys, $triesEmbedded], (signatures, keys, embedded): Question => ({
  signatures,
  keys,
  embedded,
}));

/** What the keys at hand say of each signature. */
export const $verifications = latest($question, ({ signatures, keys, embedded }, signal) =>
  signatures.length > 0 ? inTurn(signatures, (jws) => answer(jws, { keys, embedded, signatures }, signal)) : undefined,
);

/** What they say of the signature in view. */
export const $verification = computed([$verifications, $signatureChoice], (all, choice): Pending<Verification> => {
  if (all.status !== 'done') return all;
  const value = all.value[choice] ?? all.value[0];
  return value ? { status: 'done', value } : { status: 'idle' };
});

/** One after the other: all at once would keep the page from everything else. */
async function inTurn<One, Answer>(
  all: readonly One[],
  ask: (one: One) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}

async function answer(
  jws: Jws,
  { keys: pasted, embedded, signatures }: Question,
  signal: AbortSignal,
): Promise<Verification> {
  const keys = embedded ? (await loadEmbedded()).embeddedKeys(jws) : pasted;
  const verification = await (await loadVerify()).verify(jws, keys, signal, signatures.length);
  if (verification.verdict !== 'valid' || !verification.key.origin) return verification;
  return (await loadOrigin()).tellOrigin(jws, verification, verification.key.origin);
}

/** Tries the key that the token itself brought along. It proves nothing about the issuer, and the verdict will say so. */
export function tryEmbeddedKey(): void {
  const token = $jws.get()?.excerpt.text;
  $trial.set(token === undefined ? undefined : { token, keyText: $keyText.get() });
}

export function forgetEmbeddedKey(): void {
  $trial.set(undefined);
}
