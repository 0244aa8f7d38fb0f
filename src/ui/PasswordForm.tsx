import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Line } from './Line.tsx';
import { ToneIcon } from './ToneIcon.tsx';

interface Props {
  /** "Password of the key" */
  readonly label: string;
  /** "Open the key" */
  readonly action: string;
  readonly busy: boolean;
  /** Why the last one did not open it. */
  readonly why: string | undefined;
  readonly onPassword: (password: string) => void;
  /** What is asked for. */
  readonly children: ReactNode;
  /** Other buttons. */
  readonly tools?: ReactNode;
  readonly className?: string;
}

/** Asks for a password. It lives in this field only, and is gone with it. */
export function PasswordForm({ label, action, busy, why, onPassword, children, tools, className = '' }: Props) {
  const [password, setPassword] = useState('');
  return (
    <form
      className={`grid gap-2 ${className}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !busy) onPassword(password);
      }}
    >
      {children}
      <div className="flex flex-wrap items-end gap-2">
        <Line label={label} type="password" value={password} onChange={setPassword} className="w-60" />
        <Button type="submit" look="primary" disabled={busy || password === ''}>
          {busy ? 'Opening …' : action}
        </Button>
        {tools}
      </div>
      <p role="alert" className={why === undefined ? 'hidden' : 'flex gap-1.5 text-bad'}>
        <span className="pt-[3px]">
          <ToneIcon tone="bad" size={13} />
        </span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{why}</span>
      </p>
    </form>
  );
}
