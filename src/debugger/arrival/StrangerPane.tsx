import { $parsed } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ExampleList } from './ExampleList.tsx';
import { StrangerActions } from './StrangerActions.tsx';

const LongReading = later(() => import('./LongReading.tsx').then((module) => module.LongReading));

/** What stands in the field where it is no token, and what to do with it; examples where there is nothing at all. */
export function StrangerPane() {
  const parsed = useStore($parsed);
  if (parsed.kind !== 'not-a-token') return null;
  if (parsed.looksLike === 'empty') return <ExampleList />;
  if (parsed.looksLike === 'reading' || parsed.looksLike === 'cancelled') return <LongReading message={parsed.message} />;
  const title = parsed.looksLike === 'unknown' ? 'No token found' : `This is ${parsed.title}`;
  return (
    <div className="overflow-hidden rounded-panel border border-line max-md:order-2">
      <Notice tone={parsed.looksLike === 'unknown' ? 'warn' : 'info'} title={title}>
        <p>{parsed.message}</p>
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
