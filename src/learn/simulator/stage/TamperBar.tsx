import type { Play } from '../../../state/simulator.ts';
import { useStore } from '../../../state/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Happening } from '../engine/happening.ts';
import { tamperingOf, type TamperingId } from '../engine/tampering.ts';
import type { Scenario } from '../scenario.ts';

interface Props {
  readonly scenario: Scenario;
  readonly play: Play<Happening>;
}

/** What can be done to the flow; it shows at once. */
export function TamperBar({ scenario, play }: Props) {
  const on = useStore(play.$tampering);
  const attacks = scenario.tamperings.filter((id) => !tamperingOf(id).isVariant);
  const variants = scenario.tamperings.filter((id) => tamperingOf(id).isVariant);
  const chosen = scenario.tamperings.filter((id) => on.has(id));
  return (
    <div className="grid gap-1.5 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <Toggles label="Tamper with it" ids={attacks} on={on} onToggle={play.toggle} />
        {variants.length > 0 && <Toggles label="Set it up otherwise" ids={variants} on={on} onToggle={play.toggle} />}
        {chosen.length > 0 && (
          <Button look="ghost" onClick={play.clear}>
            Undo all
          </Button>
        )}
      </div>
      <p className="text-meta text-ink-2">
        {chosen.length === 0 ? 'Nothing is tampered with.' : chosen.map((id) => tamperingOf(id).about).join(' ')}
      </p>
    </div>
  );
}

interface TogglesProps {
  readonly label: string;
  readonly ids: readonly TamperingId[];
  readonly on: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

const Toggles = ({ label, ids, on, onToggle }: TogglesProps) => (
  <div role="group" aria-label={label} className="flex flex-wrap items-center gap-1.5">
    <span aria-hidden className="text-small font-semibold">
      {label}
    </span>
    {ids.map((id) => (
      <button
        key={id}
        type="button"
        aria-pressed={on.has(id)}
        onClick={() => onToggle(id)}
        className="min-h-7 rounded-control border border-line-strong bg-panel px-2.5 py-[2px] text-small text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:border-warn aria-pressed:bg-warn-bg aria-pressed:font-semibold aria-pressed:text-warn"
      >
        {tamperingOf(id).label}
      </button>
    ))}
  </div>
);
