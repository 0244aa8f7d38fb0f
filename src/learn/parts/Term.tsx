import type { ReactNode } from 'react';
import type { TermId } from '../glossary/terms.ts';

interface Props {
  readonly id: TermId;
  readonly children: ReactNode;
}

/** A word that the glossary explains. */
export const Term = ({ id, children }: Props) => (
  <a href={`#/learn/glossary/${id}`} className="underline decoration-dotted underline-offset-2 hover:text-ink">
    {children}
  </a>
);
