import type { LockedKey } from '../core/keys/reading/locked-key.ts';
import { PasswordForm } from './PasswordForm.tsx';

interface Props {
  readonly value: LockedKey;
  readonly busy: boolean;
  /** Why the last password did not open it. */
  readonly why: string | undefined;
  readonly onPassword: (password: string) => void;
}

/** Asks for the password of an encrypted key. */
export const LockedKeyForm = ({ value, ...form }: Props) => (
  <PasswordForm
    label="Password of the key"
    action="Open the key"
    className="rounded-control border border-line bg-raised px-3 py-2.5 text-meta"
    {...form}
  >
    <p className="text-small [overflow-wrap:anywhere] text-ink">
      <b className="font-semibold">{value.title}</b>
      {value.kid !== undefined && <>, kid “{value.kid.slice(0, 60)}”</>}
      <span className="block text-meta text-ink-2">Its password opens it here, in this page, and is not kept.</span>
    </p>
  </PasswordForm>
);
