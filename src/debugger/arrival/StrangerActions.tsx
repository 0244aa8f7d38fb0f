import { moveTextToKeyField } from '../../state/arrival/arrival.ts';
import { Button } from '../../ui/Button.tsx';

/** A key that was pasted into the token field goes where it belongs. */
export function StrangerActions({ looksLike }: { readonly looksLike: string }) {
  if (!/jwk|pem|key|certificate/.test(looksLike)) return null;
  return (
    <Button className="mt-1.5" onClick={moveTextToKeyField}>
      Use it as the key
    </Button>
  );
}
