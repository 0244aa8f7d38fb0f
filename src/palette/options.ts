import type { Action, ActionGroup } from '../state/actions/action.ts';
import type { FoundGroup } from '../state/actions/find-actions.ts';

/** A row that can be chosen: an action, or the rest of a group. */
export type PaletteOption = Action | { readonly more: ActionGroup };

export const optionsOf = (groups: readonly FoundGroup[]): readonly PaletteOption[] =>
  groups.flatMap(({ group, found, more }) => [
    ...found.map(({ action }) => action),
    ...(more > 0 ? [{ more: group }] : []),
  ]);

/** Unique in the page. */
export const optionId = (listId: string, option: PaletteOption): string =>
  `${listId}-${'more' in option ? `more-${option.more.replaceAll(' ', '-')}` : option.id}`;
