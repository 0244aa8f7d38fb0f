import { computed, type ReadableAtom } from 'nanostores';
import type { Pending } from '../../core/judgement/pending.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { isNumbered, mayBeWrapped } from '../../core/token/find/may-be-wrapped.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { latest } from '../page/latest.ts';
import { isLongText } from './long-reading.ts';

const loadFinder = () => import('../../core/token/wrapped/with-wrapped.ts');

type Finder = Awaited<ReturnType<typeof loadFinder>>;

/** It stays, so that an edit finds it at once. */
let loaded: Finder | undefined;

/** What stands as it is in the text that was asked for last. */
let last: { readonly text: string; readonly found: readonly Sighting[] } | undefined;

function foundIn(text: string): readonly Sighting[] {
  if (last?.text !== text) last = { text, found: findTokens(text) };
  return last.found;
}

/** The code that looks for tokens behind other encodings, fetched once a text may hold one. */
export function unwrapping($text: ReadableAtom<string>): ReadableAtom<Pending<Finder>> {
  const $isNeeded = computed($text, (text) => !isLongText(text) && mayBeWrapped(text, foundIn(text)));
  return latest($isNeeded, (isNeeded) => (isNeeded ? loadFinder().then((finder) => (loaded = finder)) : undefined));
}

/**
 * The tokens of a short text. Undefined while it is not known whether there are any: those that stand as they are come at once,
 * unless they may be pieces of another one.
 */
export function sightingsIn(text: string, pending: Pending<Finder>): readonly Sighting[] | undefined {
  const found = foundIn(text);
  if (!mayBeWrapped(text, found)) return found;
  if (loaded) return loaded.withWrapped(text, found);
  const canWait = pending.status !== 'failed' && (found.length === 0 || isNumbered(text));
  return canWait ? undefined : found;
}
