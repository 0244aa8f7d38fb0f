/** A field that panes and actions lead to, while it is in the page; React sets it. */
interface FieldRef {
  current: HTMLTextAreaElement | null;
}

/** The field "Encoded token". */
export const tokenField: FieldRef = { current: null };

/** The field "Key". */
export const keyField: FieldRef = { current: null };
