import { atom, computed } from 'nanostores';
import { today } from '../../browser/clock.ts';
import { saveFile } from '../../browser/download.ts';
import type { Key } from '../../core/keys/key.ts';
import type { KeyGiver } from '../../core/keys/key-origin.ts';
import type { KeyForm } from '../../crypto/keys/key-forms.ts';
import { keyKinds, type KeyKind } from '../../core/keys/key-kind.ts';
import { $keys, $shelf, isSameKey, keepKeys, offerKey } from './key-field.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { latest, onlyLatest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';

const loadGenerate = () => import('../../crypto/keys/generate-key.ts');
const loadForms = () => import('../../crypto/keys/key-forms.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** How a new key gets its `kid`. */
export type KidSource = 'thumbprint' | 'date' | 'given' | 'none';

interface Wish {
  /** Name of the kind, or the bits of a secret. */
  readonly kind: string | number;
  readonly kid: KidSource;
  readonly given: string;
}

/** The key that is being made; answers why it could not be. Nothing is made by coming back to the page. */
export const $making = atom<Pending<string | undefined>>({ status: 'idle' });

const calls = onlyLatest();

export async function makeKey(kind: string | number, kid: KidSource, given: string): Promise<void> {
  const signal = calls.begin();
  $making.set({ status: 'busy' });
  try {
    const value = await make({ kind, kid, given }, signal);
    if (!signal.aborted) $making.set({ status: 'done', value });
  } catch (error) {
    if (!signal.aborted) $making.set({ status: 'failed', message: notLoaded(String(error)) });
  }
}

async function make({ kind, kid, given }: Wish, signal: AbortSignal): Promise<string | undefined> {
  const { generateKeyOfKind } = await loadGenerate();
  const wanted: KeyKind | undefined = typeof kind === 'number' ? { kty: 'oct', bits: kind } : keyKinds.get(kind);
  if (!wanted) return `There is no kind of key called “${kind}”.`;
  const name = { thumbprint: 'thumbprint', date: { kid: today() }, given: { kid: given }, none: undefined } as const;
  const made = await generateKeyOfKind(wanted, { kid: name[kid] }, signal);
  if (signal.aborted) return undefined;
  if (!made.ok) return made.problem;
  keepKeys([made.value]);
  $openId.set($shelf.get().at(-1)?.id);
  return undefined;
}

/** The keys at hand, each once: one that is kept may stand in the field as well. */
export const $listed = computed([$keys, $shelf], (keys, shelf) =>
  keys.filter((key) => shelf.includes(key) || !shelf.some((kept) => isSameKey(kept, key))),
);

const $openId = atom<string | undefined>(undefined);

/** The key whose forms are shown. */
export const $openKey = computed([$keys, $openId], (keys, id) => keys.find((key) => key.id === id));

export function toggleKey(id: string): void {
  $openId.set($openId.get() === id ? undefined : id);
}

/** Every form in which that key can be held, and its names. */
export const $keyForms = latest($openKey, (key) => key && loadForms().then(({ formsOf }) => formsOf(key)));

/** Who gave a key that is put into the field once more: the same as at first. */
function giverOf({ origin, source }: Key): KeyGiver | 'pasted' {
  if (origin) return origin;
  return source === 'generated' || source === 'link' || source === 'token' ? source : 'pasted';
}

/** Puts a key into the field of the debugger. */
export async function putIntoField(key: Key): Promise<void> {
  offerKey((await loadExport()).toJwkText(key), giverOf(key));
}

/** The keys at hand as one set, without anything private. */
export async function publicSetText(): Promise<string> {
  const { toJwksText, toPublicKey } = await loadExport();
  const keys = await Promise.all($keys.get().map(toPublicKey));
  return toJwksText(keys.filter((key) => key !== undefined));
}

export const kindNames: readonly string[] = [...keyKinds].filter(([, { kty }]) => kty !== 'oct').map(([name]) => name);

/** Saves a form of a key as a file. */
export function saveForm({ file: { name, content, type } }: KeyForm): void {
  saveFile(name, content, type);
}

export type { KeyForm } from '../../crypto/keys/key-forms.ts';
export { LARGEST_SECRET, SMALLEST_SECRET } from '../../core/keys/key-kind.ts';
