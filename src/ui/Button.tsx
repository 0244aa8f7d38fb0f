import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'ghost' | 'primary';
  readonly children: ReactNode;
}

const looks = {
  plain: 'border-line-strong bg-panel font-medium hover:bg-sunken px-[11px]',
  ghost: 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink px-[9px]',
  primary: 'border-transparent bg-accent text-accent-ink font-medium hover:opacity-90 px-[11px]',
} as const;

export function Button({ look = 'plain', className = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`inline-flex min-h-7 items-center gap-1.5 rounded-control border py-[3px] text-small whitespace-nowrap disabled:opacity-50 ${looks[look]} ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
