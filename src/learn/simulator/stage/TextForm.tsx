import { useId, useState } from 'react';
import { utcWords } from '../../../core/audit/instant.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Happening } from '../engine/happening.ts';
import type { Actor } from '../engine/actor.ts';
import { nameOf } from './actor-name.ts';
import { ChecksList } from './ChecksPanel.tsx';

interface Props {
  readonly actors: readonly Actor[];
  readonly story: readonly Happening[];
}

/** The whole sequence as a list to read: for a screen reader, and always in print. */
export function TextForm({ actors, story }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label="The sequence as text">
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)} className="print:hidden">
        {isOpen ? 'Hide the sequence as text' : 'Show the sequence as text'}
      </Button>
      <ol
        id={id}
        className={`mt-3 list-decimal gap-3 rounded-panel border border-line bg-panel py-3 pr-3.5 pl-10 print:grid print:border-0 ${isOpen ? 'grid' : 'hidden'}`}
      >
        {story.map((happening, index) => (
          <li key={`${index} ${happening.title}`} className="min-w-0 break-inside-avoid">
            <Item actors={actors} happening={happening} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Item({ actors, happening }: { readonly actors: readonly Actor[]; readonly happening: Happening }) {
  const { from, to, title, says, tampered, http, checks } = happening;
  const who = nameOf(actors, from);
  return (
    <>
      <p className="text-body">
        <b className="font-semibold">{from === to ? `${who} ${title}` : `${who} to ${nameOf(actors, to)}: ${title}`}</b>{' '}
        <span className="text-meta text-ink-3">{utcWords(happening.at)}</span>
      </p>
      <p className="max-w-[96ch] text-small text-ink-2">{says}</p>
      {tampered !== undefined && <p className="text-small text-warn">Tampered with: {tampered}</p>}
      {http !== undefined && <pre className="mt-1 font-mono text-meta break-all whitespace-pre-wrap">{http}</pre>}
      {checks && <ChecksList checks={checks} />}
    </>
  );
}
