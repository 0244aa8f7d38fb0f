import { createRef } from 'react';

/** The field "Encoded token" while it is in the page: other panes select in it. */
export const tokenField = createRef<HTMLTextAreaElement>();

/** The field "Key" while it is in the page: other panes lead there. */
export const keyField = createRef<HTMLTextAreaElement>();
