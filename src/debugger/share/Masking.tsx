import { $maskable, maskClaim } from '../../state/token/masking.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Tick } from '../../ui/Tick.tsx';

/** What is masked: chosen once, for the link and the report. */
export function Masking() {
  const maskable = useStore($maskable);
  if (maskable.length === 0) return null;
  return (
    <fieldset>
      <legend className="pb-1 text-meta text-ink-2">Masked in the link and in the report</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {maskable.map(({ name, isMasked }) => (
          <Tick key={name} checked={isMasked} onChange={(masked) => maskClaim(name, masked)}>
            <code className="font-mono">{name.slice(0, 60)}</code>
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
