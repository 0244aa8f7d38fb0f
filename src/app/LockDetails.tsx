import { hasKeyWindow } from '../browser/has-key-window.ts';
import { $policy } from '../state/trust/policy.ts';
import { useStore } from '../state/page/use-store.ts';
import { closeMenu } from '../ui/close-menu.ts';

/** What the policy forbids and what it does not cover, with its directives. */
export function LockDetails({ locked }: { readonly locked: boolean }) {
  const policy = useStore($policy);
  return (
    <div className="grid gap-2.5 p-2 text-ink-2">
      <p>
        {locked
          ? 'Your browser holds this page to the policy below. It forbids every request that could carry your token away: fetch, sockets, beacons, images and forms of other hosts. Workers of this page start inside it and are held to it, too.'
          : 'This copy of Jotter runs without its policy, as in development. Do not paste a production token here.'}
        {locked &&
          hasKeyWindow &&
          ' Keys are fetched in a separate window that never sees the token: it requests the URL in its field when you click Fetch there.'}
      </p>
      <p>
        No policy covers everything. Not covered are, among others, links that you click, navigation by a script
        (cancelled where your browser has the Navigation API), WebRTC, and browser extensions; the page Trust lists them
        all. Jotter’s scripts use none of these, except in the self-test that you start. Tokens and keys live in this
        page’s memory only, unless you ask to keep them over a reload, and are gone when it closes.
      </p>
      <p>
        <a href="#/trust" onClick={closeMenu} className="font-semibold text-accent underline underline-offset-2">
          Test the lock, see every request of this page, save Jotter as one file
        </a>
      </p>
      {locked && <PolicyList policy={policy} />}
    </div>
  );
}

interface PolicyProps {
  readonly policy: readonly { readonly name: string; readonly value: string }[];
}

/** The directives of a policy, as they stand in it. */
function PolicyList({ policy }: PolicyProps) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-control bg-sunken p-2.5 font-mono text-tag">
      {policy.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
