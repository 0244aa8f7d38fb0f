import '../ui/pages.css';
import { ReadPane } from './ReadPane.tsx';
import { KeysPane } from './KeysPane.tsx';
import { MakePane } from './MakePane.tsx';

/** The page of keys: make them, read them, write them down in every form. */
export function Keys() {
  return (
    <main translate="no" className="mx-auto max-w-[1880px]">
      <div className="px-3 pt-6 pb-1 sm:px-6">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">Keys</h1>
        <p className="mt-1.5 max-w-[104ch] text-body text-ink-2">
          Make a key, or read one in any form, and write it down in every other. Keys live in the memory of this page
          and nowhere else: they are gone when you close it, and the debugger uses whatever is at hand here.
        </p>
      </div>
      <div className="debugger">
        <div className="debugger-column">
          <MakePane />
          <ReadPane />
        </div>
        <div className="debugger-column">
          <KeysPane />
        </div>
      </div>
    </main>
  );
}
