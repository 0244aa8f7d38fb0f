import { relativeWords, utcWords } from '../../../core/audit/instant.ts';
import { $now } from '../../../state/page/clock.ts';
import { useSelected } from '../../../state/page/use-store.ts';

interface Props {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** Said in UTC, too, where no field above it does. */
  readonly hasUtc: boolean;
}

/** The last moment that a JavaScript date can tell, in seconds (ECMAScript: 8.64e15 ms). */
const lastSecond = 8.64e12;

/** A moment as UTC, in the reader's own time zone, and seen from now. */
export function TimeWords({ seconds, hasUtc }: Props) {
  const relative = useSelected($now, (now) => relativeWords(seconds, now));
  return (
    <p className="flex flex-wrap gap-x-3 text-meta text-ink-2">
      {hasUtc && <span>{utcWords(seconds)}</span>}
      {Math.abs(seconds) <= lastSecond && <span>{localWords(seconds)}</span>}
      <span>{relative}</span>
    </p>
  );
}

const localFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});

const localWords = (seconds: number): string => `${localFormat.format(seconds * 1000)} local`;
