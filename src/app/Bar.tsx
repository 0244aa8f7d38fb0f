import { FilePlus, Menu as MenuIcon, Search, X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { isMac } from '../browser/is-mac.ts';
import { barPages, pathOf } from '../state/actions/pages.ts';
import { openOverlay } from '../state/page/overlay.ts';
import { $page } from '../state/page/route.ts';
import { tokenField } from '../state/page/text-fields.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { Menu } from '../ui/Menu.tsx';
import { LockMenu } from './LockMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** Nobody misses the notice where it cannot come: without the network there is no newer version. */
const NewVersion = later(() =>
  import('./NewVersion.tsx').then(
    (module) => module.NewVersion,
    () => () => null,
  ),
);

const PhoneMenu = later(() => import('../palette/PhoneMenu.tsx').then((module) => module.PhoneMenu));

/** The bar on top. Where it has no room for the pages, they are in a menu. */
export function Bar() {
  return (
    <header className="border-b border-line bg-panel print:hidden">
      <SkipLink />
      <div className="mx-auto flex h-12 max-w-[1880px] items-center gap-1 px-3 sm:px-6">
        <a
          href="#/"
          className="mr-5 flex min-h-8 items-center gap-2 rounded-control text-lead font-bold tracking-[-0.02em] text-ink"
        >
          <span aria-hidden className="flex gap-[3px]">
            <i className="h-[18px] w-1 rounded-[3px] bg-header" />
            <i className="h-[18px] w-1 rounded-[3px] bg-payload" />
            <i className="h-[18px] w-1 rounded-[3px] bg-signature" />
          </span>
          Jotter
        </a>
        <Pages />
        <span className="flex-1" />
        <NewVersion />
        <Tools />
      </div>
    </header>
  );
}

/** What is done on every page. */
const Tools = () => (
  <>
    <Find />
    <a href="#/new" className="bar-item wide-only">
      <FilePlus size={16} aria-hidden />
      New token
    </a>
    <LockMenu />
    <span className="wide-only">
      <ThemeMenu />
    </span>
    <span className="narrow-only">
      <Menu
        isBare
        label={<MenuIcon size={16} aria-hidden />}
        openLabel={<X size={16} aria-hidden />}
        name="Menu"
        panel="menu-sheet"
      >
        <PhoneMenu />
      </Menu>
    </span>
  </>
);

/** Opens the palette. */
function Find() {
  return (
    <button
      type="button"
      aria-label="Search or run"
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => openOverlay('palette')}
      className="bar-item bar-find"
    >
      <Search size={16} aria-hidden />
      <span className="wide-only">
        Search or run
        <kbd className="key-cap">{isMac ? '⌘' : 'Ctrl'} K</kbd>
      </span>
    </button>
  );
}

function Pages() {
  const current = useStore($page);
  return (
    <nav aria-label="Pages" className="wide-only flex h-full">
      {barPages.map(({ page, title }) => (
        <a
          key={page}
          href={`#/${pathOf(page)}`}
          aria-current={page === current ? 'page' : undefined}
          className="bar-page"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}

/** Fragments are pages here, so the focus is moved by hand. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  (tokenField.current ?? document.getElementById('content'))?.focus();
}

/** The first stop of the Tab key. */
const SkipLink = () => (
  <a
    href="#content"
    onClick={skip}
    className="skip absolute top-2 left-3 z-10 rounded-control bg-accent px-3 py-1.5 text-accent-ink"
  >
    Skip to the {useStore($page) === 'debugger' ? 'token' : 'content'}
  </a>
);
