import { useState } from 'react';
import type { LockedKey } from '../core/keys/reading/locked-key.ts';
import { Button } from './Button.tsx';
import { Line } from './Line.tsx';
import { ToneIcon } from './ToneIcon.tsx';

interface Props {
  readonly value: LockedKey;
  readonly busy: boolean;
  /** Why the last password did not open it. */
  readonly why: string | undefined;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of an encrypted key. It lives in this field only, and is gone with it. */
export function LockedKeyForm({ value, busy, why, onPassword }: Props) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="grid gap-2 rounded-control border border-line bg-raised px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '' && !busy) onPassword(password);
      }}
    >
      <p className="text-small [overflow-wrap:anywhere] text-ink">
        <b className="font-semibold">{value.title}</b>
        {value.kid !== undefined && <>, kid “{value.kid.slice(0, 60)}”</>}
        <span className="block text-meta text-ink-2">Its password opens it here, in this page, and is not kept.</span>
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <Line label="Password of the key" type="password" value={password} onChange={setPassword} className="w-56" />
        <Button type="submit" look="primary" disabled={busy || password === ''}>
          {busy ? 'Opening …' : 'Open the key'}
        </Button>
      </div>
      <p role="alert" className={why === undefined ? 'hidden' : 'flex gap-1.5 text-meta text-bad'}>
        <span className="pt-[3px]">
          <ToneIcon tone="bad" size={13} />
        </span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{why}</span>
      </p>
    </form>
  );
}
