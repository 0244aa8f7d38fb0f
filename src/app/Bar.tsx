import type { PageName } from '../browser/route.ts';
import { $page } from '../state/page/route.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import { LockMenu } from './LockMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** Nobody misses the notice where it cannot come: without the network there is no newer version. */
const NewVersion = later(() =>
  import('./NewVersion.tsx').then(
    (module) => module.NewVersion,
    () => () => null,
  ),
);

/** The bar on top. */
export function Bar() {
  return (
    <header className="flex h-[52px] items-center gap-0.5 border-b sm:gap-1.5 md:gap-3 border-line bg-panel px-2 sm:px-3 md:px-5">
      <a
        href="#/"
        className="flex items-center gap-[9px] rounded-control text-lead font-bold tracking-[-0.01em] text-ink"
      >
        <span aria-hidden className="flex gap-[3px]">
          <i className="h-[18px] w-[5px] rounded-[3px] bg-header" />
          <i className="h-[18px] w-[5px] rounded-[3px] bg-payload" />
          <i className="h-[18px] w-[5px] rounded-[3px] bg-signature" />
        </span>
        <span className="max-[720px]:sr-only">Jotter</span>
      </a>
      <Pages />
      <p className="hidden text-small text-ink-3 lg:block">The JWT debugger that tells you why</p>
      <span className="flex-1" />
      <NewVersion />
      <LockMenu />
      <ExamplesMenu />
      <ThemeMenu />
    </header>
  );
}

/** The page Trust is reached from the lock. */
const pages: readonly { readonly page: PageName; readonly title: string; readonly address: string }[] = [
  { page: 'debugger', title: 'Debugger', address: '#/' },
  { page: 'compare', title: 'Compare', address: '#/compare' },
  { page: 'keys', title: 'Keys', address: '#/keys' },
  { page: 'rules', title: 'Rules', address: '#/rules' },
  { page: 'learn', title: 'Learn', address: '#/learn' },
];

/** On a phone the bar has room for the rest, and the sign of Jotter leads to the debugger, too. */
const narrowly: Partial<Record<PageName, string>> = {
  debugger: ' max-[460px]:hidden',
  compare: ' max-[385px]:hidden',
  rules: ' max-[720px]:hidden',
};

function Pages() {
  const current = useStore($page);
  return (
    <nav aria-label="Pages" className="flex">
      {pages.map(({ page, title, address }) => (
        <a
          key={page}
          href={address}
          aria-current={page === current ? 'page' : undefined}
          className={`inline-flex min-h-7 items-center rounded-control px-[9px] py-[3px] text-small text-ink-2 hover:bg-sunken hover:text-ink max-sm:px-1.5 aria-[current]:font-semibold aria-[current]:text-ink${narrowly[page] ?? ''}`}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
