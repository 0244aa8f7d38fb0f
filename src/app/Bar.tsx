import { ExamplesMenu } from './ExamplesMenu.tsx';
import { LockMenu } from './LockMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** The bar on top. */
export function Bar() {
  return (
    <header className="flex h-[52px] items-center gap-3 border-b border-line bg-panel px-3 md:px-5">
      <a
        href="./"
        className="flex items-center gap-[9px] rounded-control text-lead font-bold tracking-[-0.01em] text-ink"
      >
        <span aria-hidden className="flex gap-[3px]">
          <i className="h-[18px] w-[5px] rounded-[3px] bg-header" />
          <i className="h-[18px] w-[5px] rounded-[3px] bg-payload" />
          <i className="h-[18px] w-[5px] rounded-[3px] bg-signature" />
        </span>
        Jotter
      </a>
      <p className="hidden text-small text-ink-3 md:block">The JWT debugger that tells you why</p>
      <span className="flex-1" />
      <LockMenu />
      <ExamplesMenu />
      <ThemeMenu />
    </header>
  );
}
