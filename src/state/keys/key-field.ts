import { atom, computed } from 'nanostores';
import { hasWorkers } from '../../browser/has-workers.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { KeyGiver } from '../../core/keys/key-origin.ts';
import { isKeyUrl } from '../../core/keys/fetching/is-key-url.ts';
import type { KeysRead } from '../../core/keys/reading/keys-read.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { mostKeyText, mostReadAtOnce } from '../../core/text/work-caps.ts';
import { spanOf } from '../../core/text/span.ts';
import { latest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';

/** What reads keys comes with the first key, not with the page. */
const loadReader = () => import('../../core/keys/reading/read-pasted-keys.ts');
const loadLongReader = () => import('./read-long-keys.ts');

/** What stands in the field "Key". */
export const $keyText = atom('');

/** How a secret in it is meant. */
export const $secretEncoding = atom<SecretEncoding>('utf8');

/** The text that was given last, for as long as the field holds it. */
export const $given = atom<PageState['given']>(undefined);

/** Who gave what stands in the field; undefined where it was pasted or typed. */
export const $giver = computed([$keyText, $given], (text, given) =>
  text !== '' && text === given?.text ? given.by : undefined,
);

const $question = computed([$keyText, $secretEncoding, $giver], (text, secretEncoding, giver) => ({
  text,
  secretEncoding,
  ...(typeof giver === 'string' ? { source: giver } : giver ? { origin: giver } : {}),
}));

/** What is read in another encoding than plain text is meant as a secret. */
const isUrl = (text: string, encoding: SecretEncoding): boolean => encoding === 'utf8' && isKeyUrl(text);

/** Whether the field holds a URL, at which keys may be. */
export const $isKeyUrl = computed([$keyText, $secretEncoding], isUrl);

/** The long text whose reading was cancelled. */
const $cancelled = atom<string | undefined>(undefined);

export const $isKeyReadingCancelled = computed([$keyText, $cancelled], (text, cancelled) => text === cancelled);

/** Ends the reading of a long text, or begins it again (`undefined`). The text stays in the field. */
export function cancelKeyReading(text: string | undefined): void {
  $cancelled.set(text);
}

const $asked = computed([$question, $isKeyReadingCancelled], (question, isCancelled) =>
  isCancelled || question.text === '' || isUrl(question.text, question.secretEncoding) ? undefined : question,
);

const $answer = latest($asked, (asked, signal) => {
  if (!asked) return undefined;
  const { text, ...options } = asked;
  const isLong = hasWorkers && text.length > mostReadAtOnce && text.length <= mostKeyText;
  return isLong
    ? loadLongReader().then(({ readLongKeys }) => readLongKeys(text, options, signal))
    : loadReader().then(({ readPastedKeys }) => readPastedKeys(text, options));
});

/** Whether the text in the field is still being read: until then nobody can say that a key is missing. */
export const $isReadingKeys = computed($answer, ({ status }) => status === 'busy');

const nothing: KeysRead = { keys: [], locked: [], problems: [] };

const notAKey: KeysRead = {
  ...nothing,
  problems: [{ span: spanOf(0, 0), message: 'This is a URL, not a key. Fetch the keys from it, or paste them.' }],
};

/** What passwords have opened of the text in the field, by the id of the locked key. It is gone when the text changes. */
const $opened = atom<ReadonlyMap<string, readonly Key[]>>(new Map());

/** What the field holds; nothing while it is being read. */
export const $keyReading = computed([$answer, $opened, $isKeyUrl], (answer, opened, isKeyUrlOnly): KeysRead => {
  if (isKeyUrlOnly) return notAKey;
  if (answer.status === 'failed')
    return { ...nothing, problems: [{ span: spanOf(0, 0), message: notLoaded(answer.message) }] };
  if (answer.status !== 'done') return nothing;
  const { keys, locked, problems } = answer.value;
  const all = [...keys, ...locked.flatMap(({ id }) => opened.get(id) ?? [])];
  const inOrder = opened.size === 0 ? keys : all.toSorted((one, other) => one.span.start - other.span.start);
  return { keys: inOrder, locked: locked.filter(({ id }) => !opened.has(id)), problems };
});

/** Takes what a password opened, unless the text is another one by now. */
export function acceptOpened(text: string, id: string, keys: readonly Key[]): void {
  if (text === $keyText.get()) $opened.set(new Map([...$opened.get(), [id, keys]]));
}

function changeText(text: string): void {
  $cancelled.set(undefined);
  if (text !== $keyText.get()) $opened.set(new Map());
  $keyText.set(text);
}

/** Keys that were kept for every token of this visit, in memory only. */
export const $shelf = atom<readonly Key[]>([]);

/** The keys at hand, those of the field first. */
export const $keys = computed([$keyReading, $shelf], ({ keys }, shelf): readonly Key[] => [...keys, ...shelf]);

/** Whether two keys have the same numbers and the same name. */
export const isSameKey = (one: Key, other: Key): boolean =>
  one.kid === other.kid && JSON.stringify(membersOf(one)) === JSON.stringify(membersOf(other));

/** In one order, whatever the text had. */
const membersOf = ({ material }: Key) => Object.entries(material).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Keeps keys beside the field, each under an id of its own. */
export function keepKeys(keys: readonly Key[]): void {
  const shelf = $shelf.get();
  const added = keys.filter((key) => !shelf.some((other) => isSameKey(other, key)));
  const last = Number(shelf.at(-1)?.id.slice(prefix.length) ?? 0);
  $shelf.set([...shelf, ...added.map((key, index) => ({ ...key, id: `${prefix}${last + index + 1}` }))]);
}

/** Keeps what the field holds, and clears it. */
export function keepField(): void {
  keepKeys($keyReading.get().keys);
  changeText('');
}

const prefix = 'kept-';

export function forgetKey(id: string): void {
  $shelf.set($shelf.get().filter((key) => key.id !== id));
}

export function setKeyText(text: string): void {
  changeText(text);
}

/** The key that a made one has pushed out of the field. */
export const $setAside = atom<PageState['setAside']>(undefined);

/** Puts the own key back that a made one has pushed out. */
export function restoreKey(): void {
  const own = $setAside.get();
  if (!own) return;
  $setAside.set(undefined);
  putKey(own);
}

/** Puts a text into the field with what is known of it; `by`: who gave it, if not the user. */
function putKey({ text, encoding, by }: NonNullable<PageState['setAside']>): void {
  $secretEncoding.set(encoding);
  $given.set(by && { text, by });
  changeText(text);
}

function setAside(): void {
  const text = $keyText.get();
  const giver = $giver.get();
  if (text !== '' && (giver === undefined || giver === 'link' || giver === 'token'))
    $setAside.set({ text, encoding: $secretEncoding.get(), ...(giver && { by: giver }) });
}

/**
 * Puts in the place of the key another text of the same key, as it should be read; it comes from whoever gave the one before, unless
 * the token itself has it.
 */
export function reviseKey(text: string, encoding: SecretEncoding, isTokens = false): void {
  const by = isTokens ? 'token' : $giver.get();
  putKey({ text, encoding, ...(by && { by }) });
}

export function setSecretEncoding(encoding: SecretEncoding): void {
  $secretEncoding.set(encoding);
}

/** Puts a key into the field that the person did not give: made in this page, published with an example, or fetched. */
export function offerKey(text: string, by: KeyGiver | 'pasted'): void {
  setAside();
  putKey({ text, encoding: 'utf8', ...(by === 'pasted' ? {} : { by }) });
}
