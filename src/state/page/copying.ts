import { copyToClipboard } from '../../browser/clipboard.ts';

/** Whether the text is on the clipboard now. */
export const copyText = (text: string): Promise<boolean> => copyToClipboard(text);
