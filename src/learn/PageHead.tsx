import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

/** The title of a page of its own, and what it is. */
export function PageHead({ title, children }: Props) {
  return (
    <div className="pt-6 pb-4">
      <h1 className="text-[22px] leading-tight font-semibold tracking-[-0.015em] md:text-[26px]">{title}</h1>
      {children !== undefined && <p className="mt-1.5 max-w-[96ch] text-body text-ink-2">{children}</p>}
    </div>
  );
}
