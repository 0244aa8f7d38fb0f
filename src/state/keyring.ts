import { atom, computed } from 'nanostores';
import type { Key, SecretEncoding } from '../core/keys/key.ts';
import type { KeysRead } from '../core/keys/keys-read.ts';
import { latest } from './latest.ts';

/** What reads keys comes with the first key, not with the page. */
const loadReader = () => import('../core/keys/read-keys.ts');

/** What stands in the field "Key". */
export const $keyText = atom('');

/** How a secret in it is meant. */
export const $secretEncoding = atom<SecretEncoding>('utf8');

/** The text of the key that was made here last: as long as the field holds it, its source is "generated". */
export const $generated = atom<string | undefined>(undefined);

const $question = computed([$keyText, $secretEncoding, $generated], (text, secretEncoding, generated) => ({
  text,
  secretEncoding,
  source: text === generated ? ('generated' as const) : ('pasted' as const),
}));

const $answer = latest($question, ({ text, secretEncoding, source }) =>
  text === '' ? undefined : loadReader().then(({ readKeys }) => readKeys(text, { secretEncoding, source })),
);

const nothing: KeysRead = { keys: [], problems: [] };

/** What the field holds; nothing while it is being read. */
export const $keyReading = computed($answer, (answer): KeysRead => (answer.status === 'done' ? answer.value : nothing));

export const $keys = computed($keyReading, (reading): readonly Key[] => reading.keys);

export function setKeyText(text: string): void {
  $keyText.set(text);
}

/** The key that a made one has pushed out of the field. */
export const $setAside = atom<{ readonly text: string; readonly encoding: SecretEncoding } | undefined>(undefined);

/** Puts the own key back that a made one has pushed out. */
export function restoreKey(): void {
  const own = $setAside.get();
  if (!own) return;
  $setAside.set(undefined);
  $secretEncoding.set(own.encoding);
  $keyText.set(own.text);
}

function setAside(): void {
  const text = $keyText.get();
  if (text !== '' && text !== $generated.get()) $setAside.set({ text, encoding: $secretEncoding.get() });
}

export function setSecretEncoding(encoding: SecretEncoding): void {
  $secretEncoding.set(encoding);
}

/** Puts a key into the field that the person did not give: made in this page, or published with an example. */
export function offerKey(text: string, source: 'generated' | 'pasted'): void {
  setAside();
  $secretEncoding.set('utf8');
  $generated.set(source === 'generated' ? text : undefined);
  $keyText.set(text);
}
