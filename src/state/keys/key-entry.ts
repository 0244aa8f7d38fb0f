import { atom, computed } from 'nanostores';
import { keyField } from '../page/text-fields.ts';
import { $keyText } from './key-field.ts';

/** How a key comes into the field. */
export type KeyWay = 'paste' | 'url' | 'generate';

export const $keyWay = atom<KeyWay>('paste');

/** Whether somebody is typing into the field, or about to: it stays open for them. */
export const $isEditingKey = atom(false);

const $shown = atom<string | undefined>(undefined);

/** Whether a secret is shown as it is; never beyond the text that somebody asked to see. */
export const $isSecretShown = computed([$keyText, $shown], (text, shown) => text !== '' && text === shown);

export function showSecret(isWanted: boolean): void {
  $shown.set(isWanted ? $keyText.get() : undefined);
}

/** Opens the field, with what is in it selected: Escape keeps the old key. A field that is not there yet does so when it comes. */
export function openKeyField(): void {
  $keyWay.set('paste');
  $isEditingKey.set(true);
  selectKeyField();
}

export function selectKeyField(): void {
  keyField.current?.focus();
  keyField.current?.select();
  keyField.current?.scrollIntoView({ block: 'nearest' });
}
