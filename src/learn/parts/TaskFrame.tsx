import { PenLine } from 'lucide-react';
import type { ReactNode } from 'react';

/** What marks the one thing that a step asks for, whether a deed or a prediction. */
export const TaskFrame = ({ children }: { readonly children: ReactNode }) => (
  <div className="grid gap-2 rounded-control border border-l-[3px] border-line border-l-accent bg-raised px-3.5 py-3">
    <p aria-hidden className="flex items-center gap-1.5 text-meta font-semibold text-accent">
      <PenLine size={13} strokeWidth={2.2} />
      Your turn
    </p>
    {children}
  </div>
);
