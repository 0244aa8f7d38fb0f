import './lifeline.css';
import { Fragment } from 'react';
import { hasExpired } from '../../core/audit/expiry.ts';
import { shortMoment } from '../../core/audit/short-moment.ts';
import { $lifeline } from '../../state/circumstances/claims.ts';
import { $asOf, $now } from '../../state/page/clock.ts';
import { useSelected, useStore } from '../../state/page/use-store.ts';

/** A line from issued to expires, with now on it. */
export function Lifeline() {
  const line = useStore($lifeline);
  const { isExpired, isEarly, today } = usePhase();
  const isSet = useStore($asOf) !== undefined;
  if (!line) return null;
  const { issued, notBefore, expires } = line;
  const start = notBefore ?? issued;
  const isOver = isExpired || isEarly;
  const marks: readonly Mark[] = [
    ...(start
      ? [{ ...start, name: notBefore ? 'Valid from' : 'Issued', when: shortMoment(start.seconds, today) }]
      : []),
    ...(expires
      ? [{ ...expires, name: isExpired ? 'Expired' : 'Expires', when: shortMoment(expires.seconds, today) }]
      : []),
    { at: line.now, name: isSet ? 'Checked as of' : 'Now', isNow: true, when: shortMoment(today, today) },
  ].toSorted((one, other) => one.at - other.at);
  return (
    <div className="lifeline">
      {marks.map((mark, index) => (
        <Fragment key={mark.name}>
          {index > 0 && <Stretch from={marks[index - 1]} to={mark} isSpent={mark.name !== 'Expires'} isOver={isOver} />}
          <span className={mark.isNow ? `font-semibold ${isOver ? 'text-bad' : 'text-ink'}` : ''}>
            <span className="max-sm:sr-only">{mark.name} </span>
            {mark.when}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

interface Mark {
  /** From 0 to 1 along the line. */
  readonly at: number;
  readonly name: string;
  readonly when: string;
  readonly isNow?: boolean;
}

interface StretchProps {
  readonly from: Mark | undefined;
  readonly to: Mark;
  /** It has passed already. */
  readonly isSpent: boolean;
  /** The moment is before or behind the token's life. */
  readonly isOver: boolean;
}

/** What lies between two marks, as long as the time between them. */
function Stretch({ from, to, isSpent, isOver }: StretchProps) {
  // Within the same minute both marks may be in one place.
  const isOutside = isOver && (from?.name === 'Expired' || (from?.isNow === true && to.name !== 'Expires'));
  const look = isOutside ? 'lifeline-outside' : isSpent ? 'lifeline-spent' : 'lifeline-left';
  return <i aria-hidden className={look} style={{ flexGrow: Math.max(to.at - (from?.at ?? 0), 0.04) }} />;
}

/** Which of its times have passed, and the minute that it is. */
function usePhase() {
  const { notBefore, expires } = useStore($lifeline) ?? {};
  return useSelected($now, (now) => ({
    isExpired: expires !== undefined && hasExpired(expires.seconds, now),
    isEarly: notBefore !== undefined && notBefore.seconds > now,
    today: Math.floor(now / 60) * 60,
  }));
}
