import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** A word or two behind the title. */
  readonly meta?: ReactNode;
  /** Buttons at the right end of the bar. */
  readonly tools?: ReactNode;
  /** Background class of the little square that marks a part of the token. */
  readonly swatch?: string;
  readonly className?: string;
  /** What is behind the title may not be cut: the buttons go below it where there is no room. */
  readonly wraps?: boolean;
  /** Its title is for the ear only, and it has no buttons. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
}

/** A titled region of the page. */
export function Panel({ className = '', children, ...head }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 overflow-hidden rounded-panel border border-line bg-panel ${className}`}
    >
      <Head id={id} {...head} />
      {children}
    </section>
  );
}

interface HeadProps extends Omit<Props, 'className' | 'children'> {
  readonly id: string;
}

const bar = 'flex min-h-[42px] flex-wrap items-center gap-x-2.5 border-b border-line py-1 pr-2 pl-3.5';

const Head = ({ id, title, meta, tools, swatch, wraps = false, isBare = false }: HeadProps) => (
  <header className={isBare ? 'sr-only' : `${bar} ${wraps ? 'max-sm:min-h-[57px]' : 'md:flex-nowrap'}`}>
    <h2 id={id} className="flex items-center gap-2 text-small font-semibold whitespace-nowrap">
      {swatch && <i aria-hidden className={`inline-block size-[9px] rounded-[3px] ${swatch}`} />}
      {title}
    </h2>
    {meta !== undefined && (
      <span className="min-w-0 text-meta text-ink-3 [overflow-wrap:anywhere] md:truncate">{meta}</span>
    )}
    {tools !== undefined && !isBare && (
      <div
        className={`ml-auto flex shrink-0 items-center max-md:flex-wrap ${wraps ? 'max-sm:basis-full max-sm:justify-end' : 'gap-x-2'}`}
      >
        {tools}
      </div>
    )}
  </header>
);
