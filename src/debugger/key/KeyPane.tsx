import { useCallback, useEffect, useId, useRef, type RefObject } from 'react';
import { $cardKeys } from '../../state/judging/card-keys.ts';
import { $isKeyFieldOpen } from '../../state/judging/key-field-open.ts';
import { useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { KeyEntry } from './KeyEntry.tsx';
import { SignatureNotes } from './SignatureNotes.tsx';
import { SigningTools } from './SigningTools.tsx';

const KeyReading = later(() => import('./KeyReading.tsx').then((module) => module.KeyReading));
const KeyCard = later(() => import('./KeyCard.tsx').then((module) => module.KeyCard));

/** The key that the verdict rests on: a card once it is read, and a field while there is none, or somebody opens it. */
export function KeyPane() {
  const id = useId();
  const hasCard = useStore($cardKeys).length > 0;
  const isOpen = useStore($isKeyFieldOpen);
  const pane = useRef<HTMLElement>(null);
  const onShown = useFocusOnCard(pane, isOpen);
  const title = (
    <h2 id={id} className="text-small font-semibold">
      Key
    </h2>
  );
  return (
    <section
      ref={pane}
      aria-labelledby={id}
      className="min-w-0 overflow-hidden rounded-panel border border-line bg-panel print:hidden"
    >
      {hasCard && <div className="sr-only">{title}</div>}
      {hasCard && <KeyCard onShown={onShown} />}
      <SignatureNotes />
      {isOpen && (
        <div className={`grid gap-2.5 px-3.5 py-3 ${hasCard ? 'border-t border-line' : 'pt-2'}`}>
          <KeyEntry lead={hasCard ? null : title} />
          <KeyReading />
        </div>
      )}
      <SigningTools />
    </section>
  );
}

/** Where the field goes away from under the cursor because its text is read, the card's button gets the focus. */
function useFocusOnCard(pane: RefObject<HTMLElement | null>, isOpen: boolean): () => void {
  const wasOpen = useRef(isOpen);
  const owesFocus = useRef(false);
  const settle = useCallback(() => {
    const button = pane.current?.querySelector<HTMLElement>('[data-replace]');
    if (!owesFocus.current || !button) return;
    owesFocus.current = false;
    button.focus();
  }, [pane]);
  useEffect(() => {
    owesFocus.current = wasOpen.current && !isOpen && document.activeElement === document.body;
    wasOpen.current = isOpen;
    settle();
  }, [isOpen, settle]);
  return settle;
}
