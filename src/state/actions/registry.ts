import { atom, computed } from 'nanostores';
import type { Action } from './action.ts';
import { $checkActions } from './check-actions.ts';
import { $claimActions } from './claim-actions.ts';
import { $keyActions } from './key-actions.ts';
import { $makeActions } from './make-actions.ts';
import { $pageActions } from './page-actions.ts';
import { $tokenActions } from './token-actions.ts';

/** Lessons, rules and terms, which come when they are first searched. */
const $library = atom<readonly Action[]>([]);

export const addLibrary = (actions: readonly Action[]): void => $library.set(actions);

/** All that can be done here. Menu, palette, shortcuts and their list are computed from it. */
export const $actions = computed(
  [$tokenActions, $claimActions, $checkActions, $keyActions, $makeActions, $pageActions, $library],
  (token, claims, check, keys, make, pages, library): readonly Action[] => [
    ...token,
    ...claims,
    ...check,
    ...keys,
    ...make,
    ...pages,
    ...library,
  ],
);

/** What can be done now. */
export const $available = computed($actions, (actions) =>
  actions.filter(({ unavailable }) => unavailable === undefined),
);
