import { atom } from 'nanostores';

/** What is open over the page. */
export const $overlay = atom<'palette' | 'shortcuts' | undefined>(undefined);

/** Whether anything was ever to be shown over the page. What shows it is loaded then, and stays, so that it is read out. */
export const $hasOverlays = atom(false);

export const wantOverlays = (): void => $hasOverlays.set(true);

export function openOverlay(overlay: 'palette' | 'shortcuts'): void {
  wantOverlays();
  $overlay.set(overlay);
}

export const closeOverlay = (): void => $overlay.set(undefined);
