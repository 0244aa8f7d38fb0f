import { atom } from 'nanostores';
import { remember } from '../../browser/remembered.ts';
import { $theme, type Theme } from './settings.ts';

/** Whether the chosen theme is forgotten when the page closes, because storage is denied. */
export const $isForgotten = atom(false);

export function chooseTheme(theme: Theme): void {
  $isForgotten.set(!remember('theme', theme));
  $theme.set(theme);
}
