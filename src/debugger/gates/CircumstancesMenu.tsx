import type { Step } from '../../core/judgement/steps.ts';
import { numberOf } from '../../core/text/json-node.ts';
import { $isChanged, $skewSeconds, resetCircumstances, setSkew } from '../../state/circumstances/circumstances.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { $asOf, $now, setAsOf } from '../../state/page/clock.ts';
import { $received } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ExpectedField } from '../../panes/ExpectedField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { Menu } from '../../ui/Menu.tsx';

/** As of when, for whom and how strictly the token in view is judged. */
export function CircumstancesMenu() {
  const changed = useStore($isChanged);
  return (
    <Menu label="Validation settings" className="shrink-0 max-sm:-ml-1.5">
      <div className="grid w-[min(396px,calc(100vw-48px))] gap-3 p-2">
        <Moment />
        <Expectations />
        {changed && (
          <div>
            <Button onClick={resetCircumstances}>Reset</Button>
          </div>
        )}
      </div>
    </Menu>
  );
}

function Moment() {
  const asOf = useStore($asOf);
  const now = useStore($now);
  const skew = useStore($skewSeconds);
  const claims = useStore($received)?.json?.root;
  const [iat, exp] = [numberOf(claims, 'iat'), numberOf(claims, 'exp')];
  return (
    <>
      <div role="group" aria-label="As of" className="flex flex-wrap items-center gap-1.5">
        <span className="text-meta text-ink-2">As of</span>
        <At label="now" seconds={undefined} />
        {iat !== undefined && <At label="when it was issued" seconds={Math.ceil(iat)} />}
        {exp !== undefined && <At label="a second before it expires" seconds={Math.ceil(exp) - 1} />}
      </div>
      <div className="flex flex-wrap gap-3">
        <Line
          label="Another moment, UTC"
          type="datetime-local"
          step={1}
          value={isoOf(asOf ?? now)}
          onChange={(text) => setAsOf(secondsIn(text))}
          className="w-56"
        />
        <Line
          label="Clock skew (seconds)"
          type="number"
          value={String(skew)}
          onChange={(text) => setSkew(Number(text))}
          className="w-24"
        />
      </div>
      <SkewNote />
    </>
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

/** What only the recipient knows: what is empty is not checked. */
const Expectations = () => (
  <div className="grid gap-3 sm:grid-cols-2">
    <ExpectedField name="issuer" />
    <ExpectedField name="audience" />
    <ExpectedField name="nonce" />
    <ExpectedField name="type" />
    <ExpectedField name="maxAge" />
  </div>
);

const isoOf = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19);
};

function secondsIn(text: string): number | undefined {
  const milliseconds = Date.parse(`${text}Z`);
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
