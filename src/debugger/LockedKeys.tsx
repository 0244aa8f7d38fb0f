import { $keyText } from '../state/keyring.ts';
import { $locked, $unlocking, unlock } from '../state/unlocking.ts';
import { useStore } from '../state/use-store.ts';
import { LockedKeyForm } from '../ui/LockedKeyForm.tsx';

/** The keys of the field that wait for a password. Another text has other fields, so that no password outlives its key. */
export function LockedKeys() {
  const text = useStore($keyText);
  const attempt = useStore($unlocking);
  return useStore($locked).map((one) => {
    const mine = attempt?.id === one.id ? attempt : undefined;
    return (
      <LockedKeyForm
        key={`${one.id} ${text}`}
        value={one}
        busy={mine !== undefined && mine.why === undefined}
        why={mine?.why}
        onPassword={(password) => void unlock(one, password)}
      />
    );
  });
}
