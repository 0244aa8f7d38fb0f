import '../ui/pages.css';
import { useEffect } from 'react';
import { $comparison, fillFields, pasteIntoEmpty, swap } from '../state/compare/pair.ts';
import { useStore } from '../state/page/use-store.ts';
import { ExpectedField } from '../panes/ExpectedField.tsx';
import { Button } from '../ui/Button.tsx';
import { isTypedInto } from '../ui/is-typed-into.ts';
import { ComparedRows } from './ComparedRows.tsx';
import { TokenField } from './TokenField.tsx';

/** The page that holds two tokens against each other. */
export function Compare() {
  useEffect(fillFields, []);
  useEffect(() => {
    addEventListener('paste', take);
    return () => removeEventListener('paste', take);
  }, []);
  const comparison = useStore($comparison);
  return (
    <main translate="no" className="mx-auto max-w-[1880px]">
      <div className="px-3 pt-6 pb-1 sm:px-6">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">
          Compare two tokens
        </h1>
        <p
          role="status"
          aria-label="Comparison"
          className="mt-1.5 min-h-[22px] max-w-[104ch] text-lead font-semibold [overflow-wrap:anywhere]"
        >
          {comparison?.sentence}
        </p>
        <p className="min-h-[20px] max-w-[104ch] text-body text-ink-2">
          {comparison
            ? comparison.counts
            : 'Paste a token that works and one that does not. Jotter judges both under the same settings and shows what differs.'}
        </p>
      </div>
      <div className="grid gap-4 px-3 py-3 sm:px-6 md:grid-cols-2">
        <TokenField name="a" />
        <TokenField name="b" />
      </div>
      <Settings />
      {comparison && <ComparedRows comparison={comparison} />}
    </main>
  );
}

/** What is pasted into no field goes into the first empty one. */
function take(event: ClipboardEvent): void {
  if (event.defaultPrevented || isTypedInto(document.activeElement)) return;
  if (pasteIntoEmpty(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
}

/** What both are judged under. */
const Settings = () => (
  <div className="flex flex-wrap items-start gap-x-4 gap-y-2 px-3 pb-3 sm:px-6">
    <div className="w-72 max-w-full">
      <ExpectedField name="audience" />
    </div>
    <div className="w-72 max-w-full">
      <ExpectedField name="issuer" />
    </div>
    <p className="min-w-0 flex-1 basis-72 self-center text-small text-ink-2">
      Both are judged with the keys and the validation settings of the{' '}
      <a href="#/" className="underline underline-offset-2 hover:text-ink">
        debugger
      </a>
      .
    </p>
    <Button className="self-center" onClick={() => swap()}>
      Swap A and B
    </Button>
  </div>
);
