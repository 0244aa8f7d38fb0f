import type { MouseEvent } from 'react';

/** Closes the menu (Menu.tsx) that the element clicked is in. */
export function closeMenu({ currentTarget }: MouseEvent<HTMLElement>): void {
  const panel = currentTarget.closest('[popover]');
  if (panel instanceof HTMLElement) panel.hidePopover();
}
