import type { PageName } from '../../browser/route.ts';

/** A page that the bar leads to. The page Trust is reached from the lock. */
interface BarPage {
  readonly page: PageName;
  readonly title: string;
}

export const barPages: readonly BarPage[] = [
  { page: 'debugger', title: 'Debugger' },
  { page: 'compare', title: 'Compare' },
  { page: 'keys', title: 'Keys' },
  { page: 'rules', title: 'Rules' },
  { page: 'learn', title: 'Learn' },
];

/** What stands behind "#/" in its address. */
export const pathOf = (page: PageName): string => (page === 'debugger' ? '' : page);
