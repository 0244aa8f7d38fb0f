import { durationWords } from '../../core/audit/instant.ts';
import { setSkew } from '../../state/circumstances/circumstances.ts';
import { $helpfulSkew, $strictServer } from '../../state/judging/verdict.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** What a strict server would do, in one sentence. */
export function Verdict() {
  const sentence = useStore($strictServer);
  const skew = useStore($helpfulSkew);
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2.5 pt-[5px] text-small text-ink-2 [overflow-wrap:anywhere]">
      <span aria-live="polite">{sentence}</span>
      {skew !== undefined && (
        <span>
          With clocks that may differ by {durationWords(skew)} its times would pass.{' '}
          <Button look="ghost" onClick={() => setSkew(skew)}>
            Allow {skew} s
          </Button>
        </span>
      )}
    </p>
  );
}
