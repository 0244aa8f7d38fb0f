import { $inner, openNested } from '../../state/making/inner.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** A payload that is itself a token can be taken apart in turn. */
export function NestedOffer() {
  const inner = useStore($inner);
  if (!inner) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 border-t border-line bg-info-bg px-3.5 py-2 text-small text-ink-2">
      The payload is itself a token ({inner.title}).
      <Button look="primary" onClick={openNested}>
        Open the inner token
      </Button>
    </p>
  );
}
