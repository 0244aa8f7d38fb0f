import { Search } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { count } from '../core/text/words.ts';
import type { FoundGroup } from '../state/actions/find-actions.ts';
import { $overlay, closeOverlay, openOverlay } from '../state/page/overlay.ts';
import { quietText } from '../ui/quiet-text.ts';
import { focusPageOnMove } from './focus-page-on-move.ts';
import { optionId } from './options.ts';
import { PaletteFoot } from './PaletteFoot.tsx';
import { Results } from './Results.tsx';
import { useChoice } from './use-choice.ts';
import { useLibrary } from './use-library.ts';

/** Searches all that can be done, and does it (WAI-ARIA: a combobox with a list). */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label="Search or run"
      translate="no"
      onClose={() => $overlay.get() === 'palette' && closeOverlay()}
      closedby="any"
      className="palette"
    >
      <Inside
        onLeave={(then) => {
          closeOverlay();
          // The focus goes back first: what is run may move it on.
          dialog.current?.close();
          then();
        }}
      />
    </dialog>
  );
}

function Inside({ onLeave }: { readonly onLeave: (then: () => void) => void }) {
  const id = useId();
  const library = useLibrary();
  const { query, search, groups, selected, choose, select, onKeyDown } = useChoice(id, ({ run }) =>
    onLeave(() => {
      focusPageOnMove();
      run();
    }),
  );
  const showShortcuts = (): void => onLeave(() => openOverlay('shortcuts'));
  return (
    <>
      <div className="palette-query">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          role="combobox"
          aria-label="Search or run"
          aria-expanded={selected !== undefined}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={selected && optionId(id, selected)}
          value={query}
          // A question mark asks nothing of a search.
          onChange={({ target: { value } }) => (value === '?' ? showShortcuts() : search(value))}
          onKeyDown={onKeyDown}
          {...quietText}
        />
        <button type="button" onClick={() => onLeave(() => undefined)} aria-label="Close" className="key-cap">
          Esc
        </button>
      </div>
      <Results id={id} groups={groups} selected={selected} onSelect={select} onRun={choose} />
      <Found query={query} groups={groups} library={library} />
      <PaletteFoot onShortcuts={showShortcuts} />
    </>
  );
}

interface FoundProps {
  readonly query: string;
  readonly groups: readonly FoundGroup[];
  readonly library: ReturnType<typeof useLibrary>;
}

/** How much was found; where nothing was, what can be searched. */
function Found({ query, groups, library }: FoundProps) {
  const number = groups.reduce((sum, { found, more }) => sum + found.length + more, 0);
  const isNothing = number === 0 && library !== 'coming';
  return (
    <>
      <p role="status" className={isNothing ? 'palette-nothing' : 'sr-only'}>
        {isNothing ? `Nothing matches “${query.trim().slice(0, 60)}”.` : query === '' ? '' : count(number, 'result')}
      </p>
      {isNothing && (
        <p>
          You can search actions, the claims of the token in view, examples, pages, lessons, rules and glossary terms.
        </p>
      )}
      {library === 'missing' && (
        <p className="palette-missing">Lessons, rules and terms could not be loaded. Is this browser offline?</p>
      )}
    </>
  );
}
