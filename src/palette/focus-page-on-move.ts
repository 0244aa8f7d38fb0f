import { $page, $topic } from '../state/page/route.ts';

/** Milliseconds: an address changes a moment after it was set. */
const soon = 500;

/** Where the next action leads to another page, or to another place of it, the focus goes there. */
export function focusPageOnMove(): void {
  const stops = [$page.listen(move), $topic.listen(move)];
  const stop = (): void => stops.forEach((one) => one());
  setTimeout(stop, soon);
  function move(): void {
    stop();
    document.getElementById('content')?.focus();
  }
}
