import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  /** A whole sentence stands on it, which may take more than one line. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', wraps = false, className = '', children, ...rest }: Props) {
  return (
    <button
      type="button"
      className={`${buttonLook(look)} ${wraps ? 'text-left' : 'whitespace-nowrap'} ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
