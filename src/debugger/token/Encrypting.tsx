import { $encryptables, $isEncrypting } from '../../state/making/encrypting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { EncryptForm } from './EncryptForm.tsx';

/** The form that encrypts the token in view, below it while it is asked for. */
export function Encrypting() {
  const isOpen = useStore($isEncrypting);
  const contents = useStore($encryptables);
  return isOpen && contents.length > 0 && <EncryptForm />;
}
