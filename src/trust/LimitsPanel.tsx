import { Panel } from '../ui/Panel.tsx';
import { limits } from './limits.ts';
import { TestedBy } from './TestedBy.tsx';

/** What the promise does not cover, beside the promise. */
export function LimitsPanel() {
  return (
    <Panel title="What the lock covers, and what it does not" className="order-2">
      <p className="border-b border-line px-3.5 py-3 text-small text-ink-2">
        With the policy in force,{' '}
        <b className="font-semibold text-ink">your browser refuses every request of this page and its workers</b> to
        another host that the policy governs, before anything leaves. The self-test tries each kind.
        <TestedBy files="e2e/lock.spec.ts, e2e/channels.spec.ts" /> The policy does not cover:
      </p>
      <dl className="grid gap-2 px-3.5 py-3 text-small">
        {limits.map(({ what, why, test }) => (
          <div key={what}>
            <dt className="font-semibold">{what}</dt>
            <dd className="text-ink-2">
              {why}
              {test !== undefined && <TestedBy files={test} />}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
