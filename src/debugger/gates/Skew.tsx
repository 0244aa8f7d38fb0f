import type { Step } from '../../core/judgement/steps.ts';
import { $skewSeconds, setSkew } from '../../state/circumstances/circumstances.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Line } from '../../ui/Line.tsx';

/** By how many seconds the clocks of issuer and recipient may differ. */
export function Skew() {
  const skew = useStore($skewSeconds);
  return (
    <div className="grid gap-1.5">
      <Line
        label="Clock skew (seconds)"
        type="number"
        value={String(skew)}
        onChange={(text) => setSkew(Number(text))}
        className="w-24"
      />
      <SkewNote />
    </div>
  );
}

function SkewNote() {
  const { steps } = useStore($judgement);
  const has = (kind: Step['kind']): boolean => steps.some((step) => step.kind === kind);
  if (!has('new-token') || has('allow-skew')) return null;
  return (
    <p className="text-meta text-ink-2">No usual clock skew lets this token pass: recipients allow up to 5 minutes.</p>
  );
}
