import { strangerMessage } from '../../core/token/recognise/stranger-messages.ts';
import { isUnread } from '../../state/session/long-reading.ts';
import { $parsed } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Notice } from '../../ui/Notice.tsx';
import { LongReading } from './LongReading.tsx';
import { StrangerActions } from './StrangerActions.tsx';

/** What stands in the field where it is no token, and what to do with it. */
export function StrangerPane() {
  const parsed = useStore($parsed);
  if (parsed.kind !== 'not-a-token') return null;
  const message = parsed.message ?? strangerMessage(parsed.looksLike);
  if (isUnread(parsed)) return <LongReading message={message ?? ''} />;
  const title = parsed.looksLike === 'unknown' ? 'No token found' : `This is ${parsed.title}`;
  return (
    <div className="overflow-hidden rounded-panel border border-line">
      <Notice tone={parsed.looksLike === 'unknown' ? 'warn' : 'info'} title={title}>
        <p>{message}</p>
        {parsed.faults.map((fault) => (
          <p key={fault.message} className="pt-1">
            {fault.message}
          </p>
        ))}
        <StrangerActions looksLike={parsed.looksLike} />
      </Notice>
    </div>
  );
}
