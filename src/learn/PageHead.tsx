import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
}

/** The title of a page of its own, and what it is. Who comes to the page is led to its title, whatever reads it out. */
export function PageHead({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="pt-6 pb-4">
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-[22px] leading-tight font-semibold tracking-[-0.015em] outline-none md:text-[26px]"
      >
        {title}
      </h1>
      {children !== undefined && <p className="mt-1.5 max-w-[96ch] text-body text-ink-2">{children}</p>}
    </div>
  );
}
