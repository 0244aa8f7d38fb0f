import { $encryptables, $isEncrypting, toggleEncrypting } from '../../state/making/encrypting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ShareButton } from '../share/ShareButton.tsx';

/** What can be done with the token in view as a whole. */
export function TokenBar() {
  const contents = useStore($encryptables);
  const isOpen = useStore($isEncrypting);
  if (contents.length === 0) return null;
  return (
    <>
      <ShareButton />
      <Button look="ghost" aria-expanded={isOpen} onClick={toggleEncrypting}>
        {isOpen ? 'Cancel' : 'Encrypt …'}
      </Button>
    </>
  );
}
