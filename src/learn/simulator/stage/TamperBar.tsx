import type { Play } from '../../state/play.ts';
import { useStore } from '../../../state/page/use-store.ts';
import type { Happening } from '../engine/happening.ts';
import { tamperingOf, type TamperingId } from '../engine/tampering.ts';
import type { Scenario } from '../engine/scenario.ts';

interface Props {
  readonly scenario: Scenario;
  readonly play: Play<Happening>;
}

/** What can be done to the flow; it shows at once. */
export function TamperBar({ scenario, play }: Props) {
  const on = useStore(play.$tampering);
  const attacks = scenario.tamperings.filter((id) => !tamperingOf(id).isVariant);
  const variants = scenario.tamperings.filter((id) => tamperingOf(id).isVariant);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-y-1 md:flex md:flex-wrap md:items-center md:gap-x-4 print:hidden">
      <Toggles label="Tamper with it" ids={attacks} on={on} onToggle={play.toggle} />
      {variants.length > 0 && <Toggles label="Set it up otherwise" ids={variants} on={on} onToggle={play.toggle} />}
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
  <div
    role="group"
    aria-label={label}
    className="-mx-3.5 flex min-w-0 items-center gap-1.5 overflow-x-auto px-3.5 py-0.5 max-md:[scrollbar-width:none] md:mx-0 md:flex-wrap md:px-0"
  >
    <span aria-hidden className="text-small font-semibold whitespace-nowrap">
      {label}
    </span>
    {ids.map((id) => (
      <button
        key={id}
        type="button"
        aria-pressed={on.has(id)}
        title={tamperingOf(id).about}
        onClick={() => onToggle(id)}
        className="min-h-7 whitespace-nowrap rounded-control border border-line-strong bg-panel px-2.5 py-[2px] text-small text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:border-warn aria-pressed:bg-warn-bg aria-pressed:font-semibold aria-pressed:text-warn"
      >
        {tamperingOf(id).label}
      </button>
    ))}
  </div>
);
