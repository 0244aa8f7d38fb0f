import type { ReactNode } from 'react';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

/** What to think of before a link is made. */
export function ShareWarning({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="flex gap-1.5 text-small text-warn">
      <span className="pt-[3px]">
        <ToneIcon tone="warn" size={13} />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}
