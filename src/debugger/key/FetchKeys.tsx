import { $keyAddresses, $keyWindow, fetchFrom, hasKeyWindow } from '../../state/fetching/key-fetching.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CurlLine } from './CurlLine.tsx';
import { FetchOutcome } from './FetchOutcome.tsx';
import { KeyAddressList } from './KeyAddressList.tsx';

/** Keys from where they are published: requested by a window that never sees the token, at the user's click there. */
export function FetchKeys() {
  return (
    <section
      aria-label="Fetch keys"
      className="grid gap-2.5 rounded-control border border-line-strong p-2.5 text-small"
    >
      {hasKeyWindow ? <ByWindow /> : <ByHand />}
    </section>
  );
}

function ByWindow() {
  const state = useStore($keyWindow);
  const [first] = useStore($keyAddresses);
  return (
    <>
      <p className="text-meta text-ink-2">
        This page makes no requests. The buttons open a separate window with the URL in it. That window never sees your
        token or key, and makes the request only when you click Fetch there.
      </p>
      <KeyAddressList />
      <Button className="w-fit" onClick={() => fetchFrom('')}>
        Another URL …
      </Button>
      {state === 'blocked' && (
        <div role="alert" className="grid gap-1.5 text-bad">
          <p>Your browser blocked the window. Allow pop-ups for this page and try again.</p>
          {first && <CurlLine address={first.address} />}
        </div>
      )}
      <FetchOutcome />
    </>
  );
}

/** A page that is one file has no other file to open. */
function ByHand() {
  const [first] = useStore($keyAddresses);
  return (
    <>
      <p className="text-ink-2">
        Jotter as one file makes no requests and opens no window that could. Open a URL yourself, or use a command line,
        and paste the response into the key field.
      </p>
      <KeyAddressList />
      {first && <CurlLine address={first.address} />}
    </>
  );
}
