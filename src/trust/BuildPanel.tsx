import { build } from '../state/build.ts';
import { Panel } from '../ui/Panel.tsx';

/** Which Jotter this is. */
export function BuildPanel() {
  return (
    <Panel title="This copy" className="order-3" meta="what its build said of itself">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-3.5 py-3 text-small">
        <dt className="text-ink-2">Version</dt>
        <dd className="font-mono text-meta leading-[1.6]">{build.version}</dd>
        <dt className="text-ink-2">Commit</dt>
        <dd className="font-mono text-meta leading-[1.6] [overflow-wrap:anywhere]">
          {build.commit === '' ? 'not known: built without its repository' : build.commit}
        </dd>
      </dl>
    </Panel>
  );
}
