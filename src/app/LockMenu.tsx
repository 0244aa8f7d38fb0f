import { Lock } from 'lucide-react';
import { $policy } from '../state/trust/policy.ts';
import { useStore } from '../state/page/use-store.ts';
import { later } from '../ui/later.tsx';
import { Menu } from '../ui/Menu.tsx';

const LockDetails = later(() => import('./LockDetails.tsx').then((module) => module.LockDetails));

/** What the page may not do, read from its own policy; and what that policy does not cover. */
export function LockMenu() {
  const policy = useStore($policy);
  const locked = policy.some(({ name, value }) => name === 'connect-src' && value === "'none'");
  return (
    <Menu
      isBare
      label={
        <>
          <Lock size={16} aria-hidden />
          <span className="wide-only">{locked ? 'Network locked' : 'Network not locked'}</span>
        </>
      }
      name={locked ? 'Network locked' : 'Network not locked'}
      className={locked ? 'text-ok hover:text-ok' : 'text-warn hover:text-warn'}
    >
      <LockDetails locked={locked} />
    </Menu>
  );
}
