import { $decoded, $isReadingMessages, $said } from '../../state/messages/said.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $parsed } from '../../state/session/session.ts';
import { later } from '../../ui/later.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Causes, Checked, Others, titleOf, Written } from './WhatItMeans.tsx';

const StrangerPane = later(() => import('../arrival/StrangerPane.tsx').then((module) => module.StrangerPane));

/** A text without a token: an error message is explained, anything else is said to be what it is. */
export function SaidAlone() {
  const parsed = useStore($parsed);
  const isReading = useStore($isReadingMessages);
  const [first, ...others] = useStore($said);
  const decoded = useStore($decoded);
  const isUnknown = parsed.kind === 'not-a-token' && parsed.looksLike === 'unknown';
  if (isUnknown && isReading) return null;
  return (
    <>
      {first && (
        <div className="overflow-hidden rounded-panel border border-line">
          <Notice tone="info" title={`Error message from ${titleOf(first)}`}>
            <Written said={first} />
            <Checked said={first} />
            {decoded !== undefined && <p>{decoded}</p>}
            <Causes said={first} />
            <Others others={others} />
            <p className="pt-1.5">
              Paste the token beside the message: Jotter then says whether the token has this fault.
            </p>
          </Notice>
        </div>
      )}
      {!(first && isUnknown) && <StrangerPane />}
    </>
  );
}
