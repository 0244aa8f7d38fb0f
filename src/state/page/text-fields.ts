/** A text field while it is in the page. */
interface FieldRef {
  current: HTMLTextAreaElement | null;
}

/** The field "Encoded token": other panes select in it. */
export const tokenField: FieldRef = { current: null };

/** The field "Key": other panes lead there. */
export const keyField: FieldRef = { current: null };
