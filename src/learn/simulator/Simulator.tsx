import { useEffect, useRef } from 'react';
import { playOf } from './play-of.ts';
import { scenarios } from './scenarios/index.ts';
import { Stage } from './Stage.tsx';
import { useArrowKeys } from './stage/use-arrow-keys.ts';

/** Flows of tokens between a client, an authorization server and an API; `scenario` is the one that the address names. */
export function Simulator({ scenario: slug }: { readonly scenario: string | undefined }) {
  const scenario = scenarios.find((one) => one.slug === slug) ?? scenarios[0];
  useArrowKeys(playOf(scenario));
  return (
    <>
      <nav aria-label="Where you are" className="pt-3 text-small print:hidden">
        <a href="#/learn" className="text-ink-2 underline underline-offset-2 hover:text-ink">
          All lessons
        </a>
      </nav>
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1 pt-3 pb-3">
        <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">The simulator</h1>
        <p className="text-body text-ink-2">
          Real keys and real tokens, made in this page, and checked by who receives them. Nothing travels on a network.
        </p>
      </header>
      <Tabs current={scenario.slug} />
      <Stage key={scenario.slug} scenario={scenario} />
    </>
  );
}

/** The scenarios side by side; on a phone the one in view is brought into sight. */
function Tabs({ current }: { readonly current: string }) {
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = nav.current?.querySelector(`[href$="/${current}"]`);
    if (nav.current && link instanceof HTMLElement)
      nav.current.scrollLeft = link.offsetLeft - nav.current.offsetLeft - 40;
  }, [current]);
  return (
    <nav
      ref={nav}
      aria-label="Scenarios"
      className="-mx-3 mb-2.5 flex gap-1.5 overflow-x-auto px-3 pb-0.5 max-md:[scrollbar-width:none] md:mx-0 md:flex-wrap md:px-0 print:hidden"
    >
      {scenarios.map(({ slug: name, title }) => (
        <a
          key={name}
          href={`#/learn/simulator/${name}`}
          aria-current={name === current ? 'page' : undefined}
          className="rounded-control border border-line-strong bg-panel px-[11px] py-[3px] text-small whitespace-nowrap text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
