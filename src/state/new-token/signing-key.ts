import { atom, computed } from 'nanostores';
import { misfit } from '../../core/keys/fits.ts';
import type { Key } from '../../core/keys/key.ts';
import { weaknessOf } from '../../core/keys/weakness.ts';
import { algorithms, type Algorithm } from '../../core/registry/algorithms.ts';
import { $keys, isSameKey } from '../keys/key-field.ts';
import { $template } from './new-claims.ts';

/** The rows that can sign. */
const signing: readonly Algorithm[] = [...algorithms.values()].filter(
  ({ kind, implemented }) => implemented && (kind === 'mac' || kind === 'signature'),
);

/** Those that can sign a token of the kind: a secret cannot sign what carries its own key. */
const $rows = computed($template, ({ carriesKey }) =>
  signing.filter(({ kind }) => !carriesKey || kind === 'signature'),
);

/** The key that was made on this page last. */
const $madeKey = atom<Key | undefined>(undefined);

const fits = (rows: readonly Algorithm[], key: Key): readonly Algorithm[] =>
  rows.filter((row) => misfit(row, key) === undefined);

/** The private keys and secrets that can sign, the one that was made here first. */
export const $signers = computed([$keys, $madeKey, $rows], (keys, made, rows): readonly Key[] => {
  const all = made && !keys.some((key) => isSameKey(key, made)) ? [{ ...made, id: 'made' }, ...keys] : keys;
  return all.filter((key) => key.use !== 'public' && fits(rows, key).length > 0);
});

/** Undefined: a key is made when the token is signed. */
const $chosen = atom<Key | undefined>(undefined);

export const chooseSigner = (key: Key | undefined): void => $chosen.set(key);

/** The chosen key, as long as it is there. */
export const $signer = computed(
  [$signers, $chosen],
  (signers, chosen) => chosen && signers.find((key) => isSameKey(key, chosen)),
);

export const $signAlgorithms = computed([$rows, $signer], (rows, key) => (key ? fits(rows, key) : rows));

/** What was chosen for a key, or for a new one. */
const $wanted = atom<{ readonly key: Key | undefined; readonly name: string } | undefined>(undefined);

export const chooseAlgorithm = (name: string): void => $wanted.set({ key: $signer.get(), name });

/** The algorithm that was chosen, else the one that the key names, else ES256, else the first that fits the key. */
export const $algorithm = computed([$signAlgorithms, $wanted, $signer], (rows, wanted, key) => {
  const named = (name: string | undefined) => rows.find((row) => row.name === name);
  return (wanted?.key === key ? named(wanted?.name) : undefined) ?? named(key?.alg) ?? named('ES256') ?? rows[0];
});

/** Why the chosen key is too small for the algorithm. */
export const $keyWeakness = computed([$algorithm, $signer], (row, key) => row && key && weaknessOf(row, key));

/** Takes a key that was made into use, for the next token as well. */
export function keepMadeKey(key: Key): void {
  $madeKey.set(key);
  $chosen.set(key);
}
