/** The keys that are listened for, by the id of the action. Ctrl is Cmd on a Mac. What the browser hears is in key-names.ts. */
export const heardKeys: Readonly<Record<string, string>> = {
  palette: 'Ctrl+K',
  'primary-action': 'Ctrl+Enter',
  'next-problem': 'F8',
  'previous-problem': 'Shift+F8',
  undo: 'Ctrl+Z',
  shortcuts: '?',
};

/** These are not for the text field that has the focus. */
const notInFields = ['undo', 'shortcuts'];

/** The others are for the page Debugger. */
const onEveryPage = ['palette', 'shortcuts'];

interface Where {
  readonly isMac: boolean;
  readonly isField: boolean;
  readonly isDebugger: boolean;
}

/** The id of the action that was asked for by keys. */
export function actionOfKeys(
  {
    key,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
  { isMac, isField, isDebugger }: Where,
): string | undefined {
  const [control, other] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  // On most keyboards a question mark needs Shift, on some it does not.
  const shift = shiftKey && key !== '?';
  const name = key.length === 1 ? key.toUpperCase() : key;
  const keys = `${control ? 'Ctrl+' : ''}${shift ? 'Shift+' : ''}${name}`;
  const id = Object.keys(heardKeys).find((one) => heardKeys[one] === keys);
  const isMeant =
    id !== undefined &&
    !altKey &&
    !other &&
    !(isField && notInFields.includes(id)) &&
    (isDebugger || onEveryPage.includes(id));
  return isMeant ? id : undefined;
}
