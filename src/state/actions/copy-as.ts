import { copyText } from '../page/copying.ts';
import { say } from '../page/said.ts';

/** Puts a text on the clipboard and says so; `what` is "the token". */
export const copyAs = (what: string, text: string) => async (): Promise<void> =>
  say(
    (await copyText(text)) ? `Copied ${what}.` : `${what} was not copied: the browser denied access to the clipboard.`,
  );
