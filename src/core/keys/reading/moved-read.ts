import type { Span } from '../../text/span.ts';
import type { Key } from '../key.ts';
import { keysRead, type KeysRead } from './keys-read.ts';
import type { LockedKey } from './locked-key.ts';

/** What was read in a piece of a text, with its spans in that text. `move` gives each span its place there. */
export function movedRead({ keys, locked, problems }: KeysRead, move: (span: Span) => Span): KeysRead {
  const taken = new Set<string>();
  const idAt = (prefix: string, { start }: Span): string => {
    const wanted = `${prefix}-${start}`;
    let id = wanted;
    // Several keys may come out of one encoded text, and then all have its span.
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  };
  const moved = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: move(one.span) });
  const movedKey = (key: Key): Key => {
    const span = move(key.span);
    return { ...key, id: idAt(key.source, span), span, remarks: key.remarks.map(moved) };
  };
  const movedLock = (lock: LockedKey): LockedKey => {
    const span = move(lock.span);
    return { ...lock, id: idAt(`${lock.source}-locked`, span), span };
  };
  return { keys: keys.map(movedKey), locked: locked.map(movedLock), problems: problems.map(moved) };
}

/** Whether anything was found that can be used, be it with a password. */
export const hasKeys = (read: KeysRead | undefined): read is KeysRead =>
  read !== undefined && read.keys.length + read.locked.length > 0;

/** The same, with a remark at each key, in front of its own. */
export const remarked = (read: KeysRead, message: string): KeysRead => ({
  ...read,
  keys: read.keys.map((key) => ({ ...key, remarks: [{ span: key.span, message }, ...key.remarks] })),
});

export const mergedReads = (reads: readonly KeysRead[]): KeysRead =>
  keysRead({
    keys: reads.flatMap(({ keys }) => keys),
    locked: reads.flatMap(({ locked }) => locked),
    problems: reads.flatMap(({ problems }) => problems),
  });
