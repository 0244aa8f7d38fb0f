import { computed, type ReadableAtom } from 'nanostores';
import type { Pending } from '../../core/judgement/pending.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { isNumbered, mayBeWrapped } from '../../core/token/find/may-be-wrapped.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { tellsPlaces } from '../../core/token/find/tells-places.ts';
import { latest } from '../page/latest.ts';
import { isLongText } from './long-reading.ts';

const loadFinder = () => import('../../core/token/whereabouts/with-places.ts');

type Finder = Awaited<ReturnType<typeof loadFinder>>;

/** It stays, so that an edit finds it at once. */
let loaded: Finder | undefined;

/** What stands as it is in a text, and whether there may be more. */
interface Look {
  readonly text: string;
  readonly found: readonly Sighting[];
  readonly mayBeMore: boolean;
}

/** Of the text that was asked for last: several stores ask for the same one. */
let last: Look | undefined;

function lookAt(text: string): Look {
  if (last?.text === text) return last;
  const found = findTokens(text);
  return (last = { text, found, mayBeMore: tellsPlaces(text) || mayBeWrapped(text, found) });
}

/** The code that looks for tokens behind other encodings, and for where they are in a file, fetched once a text may hold one. */
export function unwrapping($text: ReadableAtom<string>): ReadableAtom<Pending<Finder>> {
  const $isNeeded = computed($text, (text) => !isLongText(text) && lookAt(text).mayBeMore);
  return latest($isNeeded, (isNeeded) => (isNeeded ? loadFinder().then((finder) => (loaded = finder)) : undefined));
}

/**
 * The tokens of a short text. Undefined while it is not known whether there are any: those that stand as they are come at once,
 * unless they may be pieces of another one.
 */
export function sightingsIn(text: string, pending: Pending<Finder>): readonly Sighting[] | undefined {
  const { found, mayBeMore } = lookAt(text);
  if (!mayBeMore) return found;
  if (loaded) return loaded.withPlaces(text, found);
  const canWait = pending.status !== 'failed' && (found.length === 0 || isNumbered(text) || tellsPlaces(text));
  return canWait ? undefined : found;
}
