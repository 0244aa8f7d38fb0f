const focusable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';

/**
 * Watches the page: where the element that has the focus is removed, hidden or disabled, its neighbour gets the focus, so that
 * nobody who works by keyboard starts over at the top. Gives what ends it.
 */
export function keepFocus(): () => void {
  let last: Element | undefined;
  /** Its ancestors, the nearest first. */
  let above: readonly Element[] = [];
  const remember = ({ target }: Pick<FocusEvent, 'target'>): void => {
    if (!(target instanceof Element)) return;
    last = target;
    above = ancestorsOf(target);
  };
  // Whoever clicks beside everything has left it on purpose: only what is gone is replaced.
  const forget = (): void => {
    const left = last;
    queueMicrotask(() => {
      if (left === last && left && canFocus(left) && isNowhere() && document.hasFocus()) last = undefined;
    });
  };
  const replace = (gone: Element, records: readonly MutationRecord[]): void => {
    if (last !== gone || !isNowhere() || canFocus(gone)) return;
    last = undefined;
    neighbour(gone, above, records)?.focus();
  };
  const watcher = new MutationObserver((records) => {
    const gone = last;
    // Later: a dialog or a popover that closes gives the focus back itself.
    if (gone && isNowhere() && !canFocus(gone)) setTimeout(() => replace(gone, records));
  });
  // What has the focus already has told nobody.
  if (!isNowhere()) remember({ target: document.activeElement });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', forget);
  const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'open'] };
  watcher.observe(document.body, watched);
  return () => {
    watcher.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', forget);
  };
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

const canFocus = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  !element.matches(':disabled, [tabindex="-1"]') &&
  element.checkVisibility();

function ancestorsOf(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) all.push(one);
  return all;
}

/** The next one behind the gap, else the last one before it, in the nearest ancestor that has any. */
function neighbour(
  gone: Element,
  above: readonly Element[],
  records: readonly MutationRecord[],
): HTMLElement | undefined {
  const gap = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
  const mark = gone.isConnected ? gone : [gap?.nextSibling, gap?.previousSibling].find((one) => one?.isConnected);
  const isMarkBehind = mark !== undefined && mark === gap?.nextSibling;
  for (const ancestor of above.filter((one) => one.isConnected)) {
    const all = [...ancestor.querySelectorAll(focusable)].filter(canFocus);
    const behind = mark ? all.filter((one) => isBehind(one, mark, isMarkBehind)) : all;
    const found = behind[0] ?? all.at(-1);
    if (found) return found;
  }
  return undefined;
}

function isBehind(one: Node, mark: Node, orInside: boolean): boolean {
  const position = mark.compareDocumentPosition(one);
  const isInside = mark === one || (position & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
  return isInside ? orInside : (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
