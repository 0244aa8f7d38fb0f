import './icon-button.css';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Its name for who does not see the icon, and beside the pointer unless a title says more. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button that is an icon alone. */
export const IconButton = ({ label, title = label, className = '', children, ...rest }: Props) => (
  <button type="button" aria-label={label} title={title} className={`icon-button ${className}`} {...rest}>
    {children}
  </button>
);
