import { isKeyLike, moveTextToKeyField } from '../../state/arrival/arrival.ts';
import { signThis } from '../../state/new-token/claims-to-sign.ts';
import { $text } from '../../state/session/session.ts';
import { Button } from '../../ui/Button.tsx';

/** A key that was pasted into the token field goes where it belongs, and claims can become a token. */
export function StrangerActions({ looksLike }: { readonly looksLike: string }) {
  if (isKeyLike(looksLike))
    return (
      <Button className="mt-1.5" onClick={moveTextToKeyField}>
        Use it as the key
      </Button>
    );
  if (!mayBeClaims(looksLike, $text.get())) return null;
  return (
    <Button className="mt-1.5" onClick={() => signThis($text.get())}>
      Sign this
    </Button>
  );
}

const mayBeClaims = (looksLike: string, text: string): boolean =>
  looksLike === 'claims-set' || (looksLike === 'json' && text.trimStart().startsWith('{'));
