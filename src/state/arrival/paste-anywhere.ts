import { goTo } from '../../browser/route.ts';
import { mostReadAtOnce } from '../../core/text/work-caps.ts';
import { $page } from '../page/route.ts';
import { offerKey } from '../keys/key-field.ts';
import { say } from '../page/said.ts';
import { $parsed, holdsNoToken, pasteText, readToken } from '../session/session.ts';
import { isKeyLike } from './arrival.ts';
import { openPastedLink } from './links.ts';
import { replacing } from './undoing.ts';

/** Pages without a field of their own that a paste may be meant for. */
const passingOn: readonly string[] = ['rules', 'learn', 'trust', 'hand-off'];

/** To look for tokens in a long text would take too long here. */
const mayHoldToken = (text: string): boolean => text.length > mostReadAtOnce || !holdsNoToken(text);

/** A key beside a token that is open is meant for that token. */
function isKeyText(text: string): boolean {
  if (mayHoldToken(text)) return false;
  const read = readToken(text);
  return read.kind === 'not-a-token' && isKeyLike(read.looksLike);
}

/**
 * Takes a text that was pasted into no field, as the token field does when all of it is replaced. On other pages only a text that
 * may hold a token leads to the debugger. False where the text is left alone.
 */
export function pasteAnywhere(text: string): boolean {
  const page = $page.get();
  if (page === 'debugger') {
    if (text === '' || openPastedLink(text)) return text !== '';
    const isKey = $parsed.get().kind !== 'not-a-token' && isKeyText(text);
    replacing('the paste', () => (isKey ? offerKey(text, 'pasted') : pasteText(text)));
    if (isKey) say('The key is in the key field. The token stays.');
    return true;
  }
  if (!passingOn.includes(page)) return false;
  const isLink = openPastedLink(text);
  if (!isLink && !mayHoldToken(text)) return false;
  if (!isLink) replacing('the paste', () => pasteText(text));
  goTo('');
  return true;
}
