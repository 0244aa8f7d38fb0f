export type ButtonLook = 'plain' | 'ghost' | 'primary';

const looks: Readonly<Record<ButtonLook, string>> = {
  plain: 'border-line-strong bg-panel font-medium hover:bg-sunken px-[11px]',
  ghost: 'border-transparent text-ink-2 hover:bg-sunken hover:text-ink px-[9px]',
  primary: 'border-transparent bg-accent text-accent-ink font-medium hover:opacity-90 px-[11px]',
};

/** The look of a button, and of a link that stands among buttons. */
export const buttonLook = (look: ButtonLook): string =>
  `inline-flex min-h-7 items-center gap-1.5 rounded-control border py-[3px] text-small disabled:opacity-50 ${looks[look]}`;
