import './beginning.css';
import { Lock, LockOpen } from 'lucide-react';
import { isMac } from '../../browser/is-mac.ts';
import { $policy } from '../../state/trust/policy.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ExampleList } from './ExampleList.tsx';

/** What somebody without a token finds below the empty field. */
export function Beginning() {
  return (
    <div className="grid gap-6">
      <Promise />
      <ExampleList />
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-3 text-small text-ink-2">
        <span>
          New to JWTs?{' '}
          <a href="#/learn/what-a-jwt-is" className="underline underline-offset-2 hover:text-ink">
            Start with what a JWT is
          </a>
        </span>
        <span className="flex flex-wrap gap-x-4 max-sm:hidden">
          <span>
            <kbd className="key-cap">{isMac ? '⌘' : 'Ctrl'} K</kbd> search or run
          </span>
          <span>
            <kbd className="key-cap">?</kbd> shortcuts
          </span>
        </span>
      </p>
    </div>
  );
}

/** Read from the policy that the page really has. */
function Promise() {
  const isLocked = useStore($policy).some(({ name, value }) => name === 'connect-src' && value === "'none'");
  const Icon = isLocked ? Lock : LockOpen;
  return (
    <p className="flex items-start gap-2 text-small text-ink-2">
      <span className={`pt-px ${isLocked ? 'text-ok' : 'text-warn'}`}>
        <Icon size={16} aria-hidden />
      </span>
      <span>
        <b className={`font-semibold ${isLocked ? 'text-ok' : 'text-warn'}`}>
          {isLocked ? 'Network locked.' : 'Network not locked.'}
        </b>{' '}
        {isLocked
          ? 'Your browser refuses every request with which this page could send your token.'
          : 'This copy runs without its policy: paste no production token here.'}{' '}
        <a href="#/trust" className="underline underline-offset-2 hover:text-ink">
          What this covers, what it does not, and how to check it
        </a>
      </span>
    </p>
  );
}
