import { PageHead } from '../PageHead.tsx';
import { scenarios } from './scenarios/index.ts';
import { Stage } from './Stage.tsx';

/** Flows of tokens between a client, an authorization server and an API; `scenario` is the one that the address names. */
export function Simulator({ scenario: slug }: { readonly scenario: string | undefined }) {
  const scenario = scenarios.find((one) => one.slug === slug) ?? scenarios[0];
  return (
    <>
      <nav aria-label="Where you are" className="pt-4 text-small print:hidden">
        <a href="#/learn" className="text-ink-2 underline underline-offset-2 hover:text-ink">
          All lessons
        </a>
      </nav>
      <PageHead title="The simulator">
        A client, an authorization server and an API, with real keys and real tokens made in this page. Nothing travels
        on a network, and every check is carried out.
      </PageHead>
      <nav aria-label="Scenarios" className="mb-3 flex flex-wrap gap-1.5 print:hidden">
        {scenarios.map(({ slug: name, title }) => (
          <a
            key={name}
            href={`#/learn/simulator/${name}`}
            aria-current={name === scenario.slug ? 'page' : undefined}
            className="rounded-control border border-line-strong bg-panel px-[11px] py-[3px] text-small text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {title}
          </a>
        ))}
      </nav>
      <Stage key={scenario.slug} scenario={scenario} />
    </>
  );
}
