import { atom, computed } from 'nanostores';
import { describeKey } from '../../core/keys/describe-key.ts';
import { fittingKeys } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import type { Parsed } from '../../core/token/token.ts';
import { encryptable, type Encryptable } from './encryptable.ts';
import { $token } from '../token/decryption.ts';
import { $keys, keepKeys } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { $parsed, replaceToken } from '../session/session.ts';
import { $pasteCount } from '../session/paste-count.ts';

const loadGenerate = () => import('../../crypto/keys/generate-encryption-key.ts');
const loadEncrypt = () => import('../../crypto/jwe/encrypt.ts');
const loadAssemble = () => import('../../crypto/jwe/assemble-jwe.ts');

/** How the token in view, or its content, shall be encrypted. */
export interface EncryptionPlan {
  readonly content: Encryptable['id'];
  readonly alg: string;
  readonly enc: string;
  /** Id of a key at hand; "new" makes one. */
  readonly key: string;
}

const first: EncryptionPlan = { content: 'token', alg: 'RSA-OAEP-256', enc: 'A256GCM', key: 'new' };

const $plan = atom(first);

/** The paste for which the form was opened; another text closes it. */
const $openIn = atom<number | undefined>(undefined);

export const $isEncrypting = computed([$openIn, $pasteCount], (openIn, paste) => openIn === paste);

export function toggleEncrypting(): void {
  $openIn.set($isEncrypting.get() ? undefined : $pasteCount.get());
}

/** What of the token in view can be encrypted. */
export const $encryptables = computed($token, encryptable);

interface Choice {
  readonly plan: EncryptionPlan;
  readonly keys: readonly { readonly id: string; readonly name: string }[];
  /** Why the chosen key is weaker than RFC 7518 allows. */
  readonly weakness: string | undefined;
}

const $fitting = computed([$plan, $keys], ({ alg, enc }, keys): readonly Key[] => {
  const row = algorithms.get(alg);
  return row ? fittingKeys(row, keys, undefined, encryptions.get(enc)).fitting : [];
});

/** The plan as far as there is something for it, and the keys at hand that can serve it. */
export const $encryptionChoice = computed([$plan, $fitting, $encryptables], (plan, fitting, contents): Choice => {
  const key = fitting.find(({ id }) => id === plan.key);
  const row = algorithms.get(plan.alg);
  const content = contents.find(({ id }) => id === plan.content) ?? contents[0];
  return {
    plan: { ...plan, key: key?.id ?? 'new', content: content?.id ?? plan.content },
    keys: fitting.map((one) => ({ id: one.id, name: describeKey(one) })),
    weakness: key && row && weaknessOf(row, key),
  };
});

export function planEncryption(change: Partial<EncryptionPlan>): void {
  $plan.set({ ...$plan.get(), ...change });
}

interface Request {
  readonly parsed: Parsed;
  readonly content: Encryptable;
  readonly plan: EncryptionPlan;
  readonly key: Key | undefined;
}

const $request = atom<Request | undefined>(undefined);

/** The encryption that is being made. Answers why it could not be made. */
export const $encrypting = latest($request, (request, signal) => request && make(request, signal));

export function encryptNow(): void {
  const { plan } = $encryptionChoice.get();
  const content = $encryptables.get().find(({ id }) => id === plan.content);
  const key = $keys.get().find(({ id }) => id === plan.key);
  if (content) $request.set({ parsed: $parsed.get(), content, plan, key });
}

async function make({ parsed, content, plan, key }: Request, signal: AbortSignal): Promise<string | undefined> {
  const { alg, enc } = plan;
  const made = key ? undefined : await (await loadGenerate()).generateEncryptionKey(alg, enc, 'demo-enc', signal);
  if (made && !made.ok) return made.problem;
  const recipient = key ?? made?.value;
  const kid = recipient?.kid === undefined ? {} : { kid: recipient.kid };
  const header = JSON.stringify({ alg, enc, ...kid, ...content.header });
  const encrypted = await (await loadEncrypt()).encrypt(header, content.bytes(), recipient, signal);
  if (!encrypted.ok) return encrypted.problem.message;
  const text = (await loadAssemble()).assembleJwe(encrypted.value, 'compact');
  if (signal.aborted || $parsed.get() !== parsed) return undefined;
  if (made) keepKeys([made.value]);
  $openIn.set(undefined);
  replaceToken(parsed, text);
  return undefined;
}
