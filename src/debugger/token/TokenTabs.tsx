import { GitCompare } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { indexInView } from '../../core/token/find/in-view.ts';
import { placeWords } from '../../core/token/find/place-words.ts';
import type { Sighting } from '../../core/token/find/sighting.ts';
import { $tokenOutcomes } from '../../state/judging/token-outcomes.ts';
import { $choice, $sighting, $sightings, chooseToken } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { scrollToToken } from '../../state/token/show-in-token.ts';
import { outcomeTones } from '../../ui/outcome-tones.ts';
import { toneInk } from '../../ui/tone.ts';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { mostTabs } from './most-tabs.ts';

/** The tokens of a paste that holds several: each with where it was found and what becomes of it. */
export function TokenTabs() {
  const sightings = useStore($sightings);
  const chosen = indexInView(sightings, useStore($choice));
  const list = useRef<HTMLDivElement>(null);
  useInSight(list, chosen);
  if (sightings.length < 2 || sightings.length > mostTabs) return null;
  const walk = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    const next = (chosen + step + sightings.length) % sightings.length;
    chooseToken(next);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="mb-2 flex items-center gap-3 text-small text-ink-2">
      <Count />
      <div
        ref={list}
        role="tablist"
        aria-label="Tokens found"
        tabIndex={-1}
        onKeyDown={walk}
        className="flex min-w-0 flex-1 gap-1 overflow-x-auto p-0.5"
      >
        {sightings.map((sighting, index) => (
          <TokenTab key={index} index={index} isChosen={index === chosen} name={nameIn(sightings, sighting)} />
        ))}
      </div>
      <a
        href="#/compare"
        aria-label="Compare these tokens"
        className="inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-control px-2 hover:bg-sunken hover:text-ink"
      >
        <GitCompare size={16} aria-hidden />
        <span className="max-sm:hidden">Compare</span>
      </a>
    </div>
  );
}

/** How many there are, and in a request which of them counts. */
function Count() {
  const [first, ...others] = useStore($sightings);
  const isRequest = first !== undefined && placeWords(first).startsWith('Authorization header');
  return (
    <span className="shrink-0 max-sm:sr-only">
      {others.length + 1} tokens found{isRequest && '; a server judges the Authorization header'}
    </span>
  );
}

/** Scrolls to the tab of the token in view, and to the token. */
function useInSight(list: RefObject<HTMLElement | null>, chosen: number): void {
  const sighting = useStore($sighting);
  useEffect(() => {
    const tab = list.current?.querySelectorAll<HTMLElement>('[role=tab]')[chosen];
    if (tab) list.current?.scrollTo({ left: tab.offsetLeft - list.current.offsetLeft - 24 });
    if (sighting) scrollToToken(sighting);
  }, [list, chosen, sighting]);
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
]);

interface TabProps {
  readonly index: number;
  readonly isChosen: boolean;
  readonly name: string;
}

function TokenTab({ index, isChosen, name }: TabProps) {
  const said = useStore($tokenOutcomes)[index];
  const tone = outcomeTones[said?.outcome ?? 'pending'];
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => chooseToken(index)}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-transparent px-3 whitespace-nowrap hover:bg-sunken aria-selected:border-line-strong aria-selected:bg-panel aria-selected:font-semibold aria-selected:text-ink"
    >
      <span className={toneInk[tone]}>
        <ToneIcon tone={tone} />
      </span>
      <span>
        {name}
        {said && said.words !== '' && <span className="font-normal text-ink-3">, {said.words}</span>}
      </span>
    </button>
  );
}

/** Where it was found; the end of its signature, too, where another was found under the same name. */
function nameIn(sightings: readonly Sighting[], sighting: Sighting): string {
  const place = placeWords(sighting);
  const isAlone = sightings.filter((one) => placeWords(one) === place).length === 1;
  return isAlone ? place : `${place} …${sighting.excerpt.text.slice(-6)}`;
}
