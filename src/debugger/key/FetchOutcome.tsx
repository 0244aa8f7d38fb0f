import type { FetchReading } from '../../core/keys/fetching/read-answer.ts';
import { unreachable } from '../../core/text/result.ts';
import { $fetchReading, fetchFrom } from '../../state/fetching/key-fetching.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { gateTones } from '../../ui/gate-tones.ts';
import { Notice } from '../../ui/Notice.tsx';
import { count } from '../../core/text/words.ts';
import { CurlLine } from './CurlLine.tsx';

/** What became of the last request, and what to do next. */
export function FetchOutcome() {
  const reading = useStore($fetchReading);
  return (
    <div role="status" aria-label="Outcome of fetching" className="overflow-hidden rounded-control empty:hidden">
      {reading && <Outcome reading={reading} />}
    </div>
  );
}

function Outcome({ reading }: { readonly reading: FetchReading }) {
  switch (reading.kind) {
    case 'failure':
      return (
        <Notice tone="bad" title={reading.words.title}>
          <p>{reading.words.text}</p>
          {reading.words.tryCurl && (
            <div className="pt-1.5">
              <CurlLine address={reading.asked} />
            </div>
          )}
        </Notice>
      );
    case 'description':
      return <Description reading={reading} />;
    case 'keys':
      return <Keys reading={reading} />;
    default:
      return unreachable(reading);
  }
}

/** The verdict is at the top of the pane, perhaps out of sight. */
function Keys({ reading }: { readonly reading: Extract<FetchReading, { kind: 'keys' }> }) {
  const { signature: verdict } = useStore($judgement);
  const title = `${count(reading.count, 'key')} from ${new URL(reading.address).host} in the key field`;
  return (
    <Notice tone={reading.doubt === undefined ? gateTones[verdict.state] : 'warn'} title={title}>
      {reading.doubt !== undefined && <p>{reading.doubt}</p>}
      <p>{verdict.title}.</p>
    </Notice>
  );
}

function Description({
  reading: { keysAt, isCompared, objection },
}: {
  readonly reading: Extract<FetchReading, { kind: 'description' }>;
}) {
  const keys = <code className="font-mono text-meta text-ink break-all">{keysAt.slice(0, 600)}</code>;
  if (objection !== undefined)
    return (
      <Notice tone="bad" title="This metadata is not from the token’s issuer">
        <p>{objection}</p>
        <p className="pt-1">Its keys are at {keys}.</p>
        <Button className="mt-1.5" onClick={() => fetchFrom(keysAt)}>
          Fetch these keys anyway …
        </Button>
      </Notice>
    );
  return (
    <Notice tone="info" title="Step 1 of 2: the metadata gives the URL of the keys">
      <p>
        {isCompared
          ? 'Its issuer and the token’s iss are identical.'
          : 'The token has no iss, so Jotter cannot tell whether this is its issuer.'}{' '}
        The window now has that URL, {keys}: <b className="font-semibold text-ink">click Fetch there again</b>.
      </p>
    </Notice>
  );
}
