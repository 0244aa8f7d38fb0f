import { useEffect, useRef, useState } from 'react';
import { Line } from '../ui/Line.tsx';
import { count } from '../core/text/words.ts';
import { lessons } from './lessons/index.ts';
import { PageHead } from './PageHead.tsx';
import type { GlossaryTerm } from './glossary/glossary-term.ts';
import { terms } from './glossary/terms.ts';

type Entry = readonly [id: string, term: GlossaryTerm];

const all: readonly Entry[] = Object.entries(terms);
const sorted = all.toSorted(([, a], [, b]) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));

/** Every term in a sentence or two; `term` is the one that the address names. */
export function Glossary({ term }: { readonly term: string | undefined }) {
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const found = sorted.filter(([, entry]) => `${entry.term} ${entry.says}`.toLowerCase().includes(words));
  return (
    <>
      <PageHead title="Glossary">
        The words of the specifications, in plain ones. Each leads to the lesson that teaches it.
      </PageHead>
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-1 print:hidden">
        <Line label="Find a term" value={sought} onChange={setSought} className="w-64" />
        <p role="status" className="text-small text-ink-2">
          {count(found.length, 'term')}
        </p>
      </div>
      <dl className="grid gap-px overflow-hidden rounded-panel border border-line bg-line empty:hidden">
        {found.map(([id, entry]) => (
          <Row key={id} entry={entry} isNamed={id === term} />
        ))}
      </dl>
    </>
  );
}

function Row({ entry, isNamed }: { readonly entry: GlossaryTerm; readonly isNamed: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNamed) place.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  const lesson = lessons.find(({ slug }) => slug === entry.lesson);
  return (
    <div
      ref={place}
      className={`grid gap-x-4 px-3.5 py-2.5 break-inside-avoid sm:grid-cols-[13rem_1fr] lg:grid-cols-[13rem_1fr_13rem] ${isNamed ? 'bg-raised shadow-[inset_3px_0_var(--color-accent)]' : 'bg-panel'}`}
    >
      <dt className="font-semibold" {...(isNamed && { 'aria-current': 'true' })}>
        {entry.term}
      </dt>
      <dd className="max-w-[96ch] text-ink-2">{entry.says}</dd>
      {lesson && (
        <dd className="text-small sm:max-lg:col-start-2 lg:text-right">
          <a href={`#/learn/${lesson.slug}`} className="text-ink-3 underline underline-offset-2 hover:text-ink">
            Lesson: {lesson.title}
          </a>
        </dd>
      )}
    </div>
  );
}
