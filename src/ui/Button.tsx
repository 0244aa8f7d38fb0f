import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { buttonLook, type ButtonLook } from './button-look.ts';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', className = '', children, ...rest }: Props) {
  return (
    <button type="button" className={`${buttonLook(look)} ${className}`} {...rest}>
      {children}
    </button>
  );
}
