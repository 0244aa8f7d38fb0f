import { $lockedForms, unlock } from '../state/keys/unlocking.ts';
import { useStore } from '../state/page/use-store.ts';
import { LockedKeyForm } from '../ui/LockedKeyForm.tsx';

/** The keys of the field that wait for a password. */
export const LockedKeys = () =>
  useStore($lockedForms).map(({ key, ...form }) => (
    <LockedKeyForm key={key} {...form} onPassword={(password) => void unlock(form.value, password)} />
  ));
