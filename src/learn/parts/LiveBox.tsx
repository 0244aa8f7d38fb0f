import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Background class of the little square that marks a part of the token. */
  readonly swatch?: string;
  /** A few words at the right end of the bar. */
  readonly meta?: ReactNode;
  /** Buttons there. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Something live beside the text, under its name. */
export function LiveBox({ title, swatch, meta, tools, children }: Props) {
  return (
    <div className="min-w-0 overflow-hidden rounded-control border border-line-strong">
      <div className="flex min-h-8 flex-wrap items-center gap-x-2 border-b border-line bg-raised px-3 py-0.5 text-meta">
        <span className="font-semibold text-ink-2">
          {swatch !== undefined && <i aria-hidden className={`mr-2 inline-block size-[9px] rounded-[3px] ${swatch}`} />}
          {title}
        </span>
        {meta !== undefined && <span className="text-ink-3">{meta}</span>}
        {tools !== undefined && <div className="ml-auto flex flex-wrap gap-1 print:hidden">{tools}</div>}
      </div>
      {children}
    </div>
  );
}
