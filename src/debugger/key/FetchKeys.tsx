import { useLayoutEffect } from 'react';
import {
  $frameHeight,
  $frameState,
  $keyAddresses,
  awaitFrame,
  hasKeyFrame,
  keyFrameAddress,
  openFrame,
} from '../../state/fetching/key-fetching.ts';
import { $askedUrl } from '../../state/keys/asked-url.ts';
import { useStore } from '../../state/page/use-store.ts';
import { CurlLine } from './CurlLine.tsx';
import { FetchOutcome } from './FetchOutcome.tsx';
import { KeyAddressList } from './KeyAddressList.tsx';

/** Keys from where they are published: asked by a frame that never sees the token, at the user's click there. */
export function FetchKeys() {
  return (
    <section
      aria-label="Fetch keys"
      className="grid gap-2.5 rounded-control border border-line-strong p-2.5 text-small"
    >
      {hasKeyFrame ? <ByFrame /> : <ByHand />}
    </section>
  );
}

function ByFrame() {
  const state = useStore($frameState);
  const height = useStore($frameHeight);
  // Before the frame can load, which a later effect of React's would not be.
  useLayoutEffect(awaitFrame, []);
  return (
    <>
      <p className="text-meta text-ink-2">
        This page makes no requests. The box below is a page of its own, which never sees your token or key. It requests
        the URL in its field when you click Fetch there, and no other. Read the URL before you click.
      </p>
      <KeyAddressList isUsable={state === 'ready'} />
      {state === 'missing' && (
        <p role="alert" className="text-bad">
          The frame that fetches keys could not be loaded. Is this browser offline? Then nothing can be fetched anyway:
          paste the key if you have it, and everything else works.
        </p>
      )}
      <iframe
        title="Fetch keys"
        src={keyFrameAddress}
        sandbox="allow-scripts"
        referrerPolicy="no-referrer"
        onLoad={(event) => openFrame(event.currentTarget)}
        style={{ height: `${height}px` }}
        className={`w-full rounded-control ${state === 'missing' ? 'hidden' : ''}`}
      />
      <FetchOutcome />
    </>
  );
}

/** A page that is one file has no other file to frame. */
function ByHand() {
  const [first] = useStore($keyAddresses);
  const asked = useStore($askedUrl);
  const address = asked ?? first?.address;
  return (
    <>
      <p className="text-ink-2">
        Jotter as one file fetches nothing: it may load no frame that could ask others. Open an address yourself, or on
        a command line, and paste what comes into the key field.
      </p>
      <KeyAddressList isUsable={false} />
      {address !== undefined && <CurlLine address={address} />}
    </>
  );
}
