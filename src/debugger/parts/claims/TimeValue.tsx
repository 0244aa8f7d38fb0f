import { readTime, timeText } from '../../../core/audit/time-text.ts';
import { ok } from '../../../core/text/result.ts';
import { setClaimToNow, shiftClaim, startsNow, type Shift } from '../../../state/making/shift-claim.ts';
import { $clock } from '../../../state/page/clock.ts';
import { useSelected } from '../../../state/page/use-store.ts';
import { DateField } from './DateField.tsx';
import { FieldProblem } from './FieldProblem.tsx';
import { useClaimField } from './use-claim-field.ts';

interface Props {
  readonly name: string;
  /** The name, not longer than a line. */
  readonly label: string;
  readonly place: number;
  /** Since 1970. */
  readonly seconds: number;
  readonly isAtFault: boolean;
}

const shifts: readonly { readonly by: Shift; readonly short: string; readonly long: string }[] = [
  { by: 3600, short: '+1 h', long: '1 hour' },
  { by: 86_400, short: '+1 d', long: '1 day' },
];

/** A NumericDate as date and time in UTC, with what one mostly wants to do to it. */
export function TimeValue({ name, label, place, seconds, isAtFault }: Props) {
  const field = useClaimField(place, timeText(seconds) ?? '', readSeconds);
  const fromNow = useSelected($clock, (now) => startsNow(name, seconds, now));
  return (
    <>
      <div className="claim-time">
        <DateField field={field} label={label} isAtFault={isAtFault} />
        {shifts.map(({ by, short, long }) => (
          <TimeButton
            key={by}
            text={short}
            does={fromNow ? `set ${label} to ${long} from now` : `add ${long} to ${label}`}
            onClick={() => shiftClaim(place, name, seconds, by)}
          />
        ))}
        <TimeButton text="Now" does={`set ${label} to the present time`} onClick={() => setClaimToNow(place)} />
      </div>
      <FieldProblem id={field.problemId} text={field.problem} />
    </>
  );
}

function readSeconds(typed: string) {
  const time = readTime(typed);
  return time.ok ? ok(String(time.value)) : time;
}

interface ButtonProps {
  readonly text: string;
  /** "add 1 hour to exp" */
  readonly does: string;
  readonly onClick: () => void;
}

const TimeButton = ({ text, does, onClick }: ButtonProps) => (
  <button
    type="button"
    aria-label={`${text}: ${does}`}
    title={does.charAt(0).toUpperCase() + does.slice(1)}
    onClick={onClick}
    className="claim-button"
  >
    {text}
  </button>
);
