import { readClipboard } from '../../browser/read-clipboard.ts';
import { pasteAnywhere } from '../arrival/paste-anywhere.ts';
import { say } from '../page/said.ts';

/** Takes what is on the clipboard, as the keys for Paste do. */
export async function pasteFromClipboard(): Promise<void> {
  const text = await readClipboard();
  if (text === undefined) say('The browser denied access to the clipboard. Click the token field and paste there.');
  else if (!pasteAnywhere(text)) say('The clipboard has no text.');
}
