import { $text, clearText } from '../../state/session/session.ts';
import { setKeyText } from '../../state/keys/key-field.ts';
import { Button } from '../../ui/Button.tsx';

/** A key that was pasted into the token field goes where it belongs. */
function moveToKeyField(): void {
  setKeyText($text.get());
  clearText();
}

export function StrangerActions({ looksLike }: { readonly looksLike: string }) {
  if (!/jwk|pem|key|certificate/.test(looksLike)) return null;
  return (
    <Button className="mt-1.5" onClick={moveToKeyField}>
      Use it as the key
    </Button>
  );
}
