import { numberOf } from '../../core/text/json-node.ts';
import { $asOf, $now, setAsOf } from '../../state/page/clock.ts';
import { $received } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Line } from '../../ui/Line.tsx';

/** As of when the token is judged: now, at one of its own times, or at any other. */
export function Moment() {
  const asOf = useStore($asOf);
  const now = useStore($now);
  const claims = useStore($received)?.json?.root;
  const [iat, exp] = [numberOf(claims, 'iat'), numberOf(claims, 'exp')];
  return (
    <div className="grid gap-2">
      <div role="group" aria-label="As of" className="flex flex-wrap items-center gap-1.5">
        <span className="text-meta text-ink-2">As of</span>
        <At label="now" seconds={undefined} />
        {iat !== undefined && <At label="when it was issued" seconds={Math.ceil(iat)} />}
        {exp !== undefined && <At label="a second before it expires" seconds={Math.ceil(exp) - 1} />}
      </div>
      <Line
        label="Another moment, UTC"
        type="datetime-local"
        step={1}
        value={isoOf(asOf ?? now)}
        onChange={(text) => setAsOf(secondsIn(text))}
        className="w-56"
      />
    </div>
  );
}

function At({ label, seconds }: { readonly label: string; readonly seconds: number | undefined }) {
  const asOf = useStore($asOf);
  return (
    <button
      type="button"
      aria-pressed={asOf === seconds}
      onClick={() => setAsOf(seconds)}
      className="min-h-6 rounded-control border border-line-strong px-2.5 py-[2px] text-meta text-ink-2 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
    >
      {label}
    </button>
  );
}

const isoOf = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19);
};

function secondsIn(text: string): number | undefined {
  const milliseconds = Date.parse(`${text}Z`);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
