import { $arrived, dismissArrival, goBackFromArrival } from '../../state/arrival/arrival.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { list } from '../../core/text/words.ts';
import { IN_HISTORY } from './in-history.ts';

const names = { issuer: 'issuer', audience: 'audience', nonce: 'nonce', maxAge: 'age', type: 'type' } as const;

/** What came from elsewhere brought more than a token along, or took the place of something: both are said. */
export function ArrivalNotice() {
  const arrived = useStore($arrived);
  if (!arrived) return null;
  const { from, goBack, publicKey, expected = {} } = arrived;
  const wanted = (['issuer', 'audience', 'nonce', 'maxAge', 'type'] as const).flatMap((name) =>
    expected[name] === undefined ? [] : [`the ${names[name]} “${expected[name].slice(0, 200)}”`],
  );
  return (
    <div role="status" className="mx-3 mt-3 overflow-hidden rounded-panel border border-line sm:mx-6">
      <Notice tone="info" title={`${from} opened this token`}>
        {goBack && <p>It replaced what was here before, which is kept until you go back or dismiss this.</p>}
        {publicKey !== undefined && (
          <p>It also brought the key. A match shows only that token and key belong together, not whose key it is.</p>
        )}
        {wanted.length > 0 && (
          <p>It set what is expected of the token: {list(wanted)}. You can unset each below the verdict.</p>
        )}
        {from === 'A link' && <p>{IN_HISTORY}</p>}
        <p className="flex flex-wrap gap-2 pt-1.5">
          {goBack && <Button onClick={goBackFromArrival}>Back to what was here before</Button>}
          <Button look={goBack ? 'ghost' : 'plain'} onClick={dismissArrival}>
            Dismiss
          </Button>
        </p>
      </Notice>
    </div>
  );
}
