import { heardKeys } from './shortcuts.ts';

/** Every shortcut, by the id of its action. The browser carries out the last two. */
export const shortcuts: ReadonlyMap<string, string> = new Map([
  ...Object.entries(heardKeys),
  ['paste', 'Ctrl+V'],
  ['close', 'Esc'],
]);

/** The keys of an action as on the keyboard: "Ctrl" and "K". */
export const keyNames = (id: string, isMac: boolean): readonly string[] =>
  shortcuts
    .get(id)
    ?.split('+')
    .map((name) => (name === 'Ctrl' && isMac ? 'Cmd' : name)) ?? [];
