import { useId, type ReactNode } from 'react';
import { terms, type TermId } from '../glossary/terms.ts';

interface Props {
  readonly id: TermId;
  readonly children: ReactNode;
}

/** A word that the glossary explains, on the spot: nobody has to leave the lesson for it. */
export function Term({ id, children }: Props) {
  const panel = `term-${useId().replaceAll(/[^a-z0-9]/gi, '')}`;
  const { term, says } = terms[id];
  return (
    <>
      <button
        type="button"
        popoverTarget={panel}
        style={{ anchorName: `--${panel}` }}
        className="underline decoration-dotted underline-offset-2 hover:text-accent"
      >
        {children}
      </button>
      <span
        id={panel}
        popover="auto"
        style={{ positionAnchor: `--${panel}` }}
        className="menu-panel menu-panel-start w-[340px] rounded-panel border border-line-strong bg-panel px-3.5 py-2.5 text-small font-normal text-ink-2"
      >
        <b className="font-semibold text-ink">{term}</b>: {says}{' '}
        <a href={`#/learn/glossary/${id}`} className="underline underline-offset-2 hover:text-ink">
          In the glossary
        </a>
      </span>
    </>
  );
}
