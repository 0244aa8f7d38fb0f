import { useId, type KeyboardEvent } from 'react';
import type { Result } from '../../../core/text/result.ts';
import { $claimDrafts, draftOf, leaveClaim, restoreClaim, typeClaim } from '../../../state/making/claim-drafts.ts';
import { useStore } from '../../../state/page/use-store.ts';

/** What the field of a claim shows and does; `text` is the claim's value as long as nobody types there. */
export function useClaimField(place: number, text: string, read: (typed: string) => Result<string, string>) {
  const draft = draftOf(useStore($claimDrafts), place);
  const id = useId();
  return {
    text: draft?.typed ?? text,
    problem: draft?.problem,
    problemId: id,
    events: {
      onChange: ({ target }: { readonly target: { readonly value: string } }) => typeClaim(place, target.value, read),
      onBlur: () => leaveClaim(place),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') restoreClaim(place);
        // No line break: a value of several lines is edited in the JSON.
        if (event.key === 'Enter') event.preventDefault();
      },
    },
  };
}
