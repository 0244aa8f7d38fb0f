import { hasExpired } from '../../core/audit/expiry.ts';
import { $lifeline } from '../../state/circumstances/claims.ts';
import { $now } from '../../state/page/clock.ts';
import { $explanations } from '../../state/circumstances/explanations.ts';
import { useSelected, useStore } from '../../state/page/use-store.ts';

/** A line from issued to expires, with now on it. */
export function Lifeline() {
  const line = useStore($lifeline);
  const { expired, early, words } = usePhase();
  if (!line) return null;
  const { issued, notBefore, expires } = line;
  const from = notBefore ?? issued;
  const over = expired || early;
  const start = (from?.at ?? 0) * 100;
  const end = (expires?.at ?? 1) * 100;
  return (
    <div className="border-t border-line px-5 pt-7 pb-8 text-tag text-ink-3">
      <div className="relative h-2 rounded-full bg-sunken forced-color-adjust-none">
        <i
          className="absolute inset-y-0 rounded-full bg-ok"
          style={{ left: `${start}%`, width: `${Math.max(0, end - start)}%` }}
        />
        <i
          className={`absolute -top-1 h-4 w-0.5 ${over ? 'bg-bad' : 'bg-ink'}`}
          style={{ left: `${line.now * 100}%` }}
        />
        {issued && <Mark at={issued.at}>issued</Mark>}
        {notBefore && notBefore.seconds !== issued?.seconds && <Mark at={notBefore.at}>not before</Mark>}
        {expires && (
          <Mark at={expires.at}>
            {expired ? 'expired' : 'expires'} {words}
          </Mark>
        )}
        <Mark at={line.now} above className={over ? 'text-bad' : 'text-ink'}>
          now
        </Mark>
      </div>
    </div>
  );
}

/** Which of its times have passed, and how far away the end is, in words. */
function usePhase() {
  const { notBefore, expires } = useStore($lifeline) ?? {};
  const explain = useStore($explanations);
  return useSelected($now, (now) => ({
    expired: expires !== undefined && hasExpired(expires.seconds, now),
    early: notBefore !== undefined && notBefore.seconds > now,
    words: expires && explain?.relativeWords(expires.seconds, now),
  }));
}

interface MarkProps {
  readonly at: number;
  readonly above?: boolean;
  readonly className?: string;
  readonly children: React.ReactNode;
}

function Mark({ at, above = false, className = '', children }: MarkProps) {
  const shift = at < 0.08 ? '' : at > 0.92 ? '-translate-x-full' : '-translate-x-1/2';
  return (
    <span
      className={`absolute whitespace-nowrap ${above ? '-top-[21px]' : 'top-[13px]'} ${shift} ${className}`}
      style={{ left: `${at * 100}%` }}
    >
      {children}
    </span>
  );
}
