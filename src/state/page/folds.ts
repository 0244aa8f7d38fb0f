import { atom } from 'nanostores';
import { recall, remember } from '../../browser/remembered.ts';

/** What the debugger folds into a name and a one-line result. */
export const foldNames = [
  'header',
  'issuer',
  'profile',
  'findings',
  'key',
  'signature',
  'secret',
  'selective',
  'serialization',
] as const;

export type FoldName = (typeof foldNames)[number];

/** What somebody opened stays open, in later visits too. */
export const $unfolded = atom<ReadonlySet<FoldName>>(new Set());

/** What somebody closed although it holds a reason; it is forgotten with the page. */
export const $foldedAnyway = atom<ReadonlySet<FoldName>>(new Set());

/** Takes up what was remembered. */
export function startFolds(): void {
  const stored = new Set(recall('unfolded')?.split(' '));
  $unfolded.set(new Set(foldNames.filter((name) => stored.has(name))));
}

/** Opens or closes a fold, as somebody asked. */
export function setFold(name: FoldName, open: boolean): void {
  $unfolded.set(changed($unfolded.get(), name, open));
  $foldedAnyway.set(changed($foldedAnyway.get(), name, !open));
  const names = [...$unfolded.get()].join(' ');
  remember('unfolded', names === '' ? undefined : names);
}

function changed(names: ReadonlySet<FoldName>, name: FoldName, has: boolean): ReadonlySet<FoldName> {
  const next = new Set(names);
  if (has) next.add(name);
  else next.delete(name);
  return next;
}
