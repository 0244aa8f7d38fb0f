import { atom } from 'nanostores';
import { isNarrow, onNarrow } from '../../browser/viewport.ts';
import { recall } from '../../browser/remembered.ts';
import { isDark, onSystemTheme, showTheme, type Theme } from '../../browser/theme.ts';

export type { Theme };

/** Nothing is read or changed before `startSettings`. */
export const $theme = atom<Theme>('system');

/** Whether dark colours show now: what the editor, which has its own theme, needs to know. */
export const $dark = atom(false);

/** Whether there is room for one column only. */
export const $narrow = atom(false);

/** How the payload is set out. */
export type PayloadView = 'json' | 'claims';

export const $payloadView = atom<PayloadView>('json');

/** Takes up what was remembered, and follows the system from then on. */
export function startSettings(): void {
  const stored = recall('theme');
  $theme.set(stored === 'light' || stored === 'dark' ? stored : 'system');
  const show = () => {
    showTheme($theme.get());
    $dark.set(isDark($theme.get()));
  };
  $theme.subscribe(show);
  onSystemTheme(show);
  if (recall('payload-view') === 'claims') $payloadView.set('claims');
  $narrow.set(isNarrow());
  onNarrow(() => $narrow.set(isNarrow()));
}
