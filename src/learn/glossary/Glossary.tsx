import { useEffect, useRef } from 'react';
import { PageHead } from '../PageHead.tsx';
import { terms, type GlossaryTerm } from './terms.ts';

/** Every term in a sentence or two; `term` is the one that the address names. */
export function Glossary({ term }: { readonly term: string | undefined }) {
  const entries: readonly (readonly [string, GlossaryTerm])[] = Object.entries(terms);
  return (
    <>
      <PageHead title="Glossary">The words of the specifications, in plain ones.</PageHead>
      <dl className="grid gap-px overflow-hidden rounded-panel border border-line bg-line">
        {entries
          .toSorted(([, a], [, b]) => a.term.localeCompare(b.term))
          .map(([id, entry]) => (
            <Entry key={id} entry={entry} isNamed={id === term} />
          ))}
      </dl>
    </>
  );
}

function Entry({ entry, isNamed }: { readonly entry: GlossaryTerm; readonly isNamed: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNamed) place.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  return (
    <div
      ref={place}
      className={`grid gap-x-4 px-3.5 py-2.5 sm:grid-cols-[14rem_1fr] ${isNamed ? 'bg-raised' : 'bg-panel'}`}
    >
      <dt className="font-semibold">{entry.term}</dt>
      <dd className="text-ink-2">
        {entry.says}{' '}
        {entry.lesson !== undefined && (
          <a href={`#/learn/${entry.lesson}`} className="text-small underline underline-offset-2 hover:text-ink">
            Lesson
          </a>
        )}
      </dd>
    </div>
  );
}
