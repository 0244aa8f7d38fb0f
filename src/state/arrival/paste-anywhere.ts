import { goTo } from '../../browser/route.ts';
import { mostReadAtOnce } from '../../core/text/work-caps.ts';
import { $page } from '../page/route.ts';
import { holdsNoToken, pasteText } from '../session/session.ts';
import { openPastedLink } from './links.ts';
import { replacing } from './undoing.ts';

/** Pages without a field of their own that a paste may be meant for. */
const passingOn: readonly string[] = ['rules', 'learn', 'trust', 'hand-off'];

/** To look for tokens in a long text would take too long here. */
const mayHoldToken = (text: string): boolean => text.length > mostReadAtOnce || !holdsNoToken(text);

/**
 * Takes a text that was pasted into no field, as the token field does when all of it is replaced. On other pages only a text that
 * may hold a token leads to the debugger. False where the text is left alone.
 */
export function pasteAnywhere(text: string): boolean {
  const page = $page.get();
  if (page === 'debugger') {
    if (text !== '' && !openPastedLink(text)) replacing('the paste', () => pasteText(text));
    return text !== '';
  }
  if (!passingOn.includes(page)) return false;
  const isLink = openPastedLink(text);
  if (!isLink && !mayHoldToken(text)) return false;
  if (!isLink) replacing('the paste', () => pasteText(text));
  goTo('');
  return true;
}
