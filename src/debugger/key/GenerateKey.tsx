import { $encryptionKeyOffer, makeEncryptionKey } from '../../state/making/encryption-key.ts';
import { $demoOffer, makeDemoKey } from '../../state/making/signing.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $keyText } from '../../state/keys/key-field.ts';
import { $keyWay } from '../../state/keys/key-entry.ts';
import { Button } from '../../ui/Button.tsx';

/** A new key for the token's algorithm, which then signs or encrypts it. */
export function GenerateKey() {
  const demo = useStore($demoOffer);
  const encryption = useStore($encryptionKeyOffer);
  const hasKey = useStore($keyText) !== '';
  return (
    <div className="grid justify-items-start gap-2 text-small">
      <p className="text-meta text-ink-2">
        Jotter makes the key in this page, and signs or encrypts the token anew with it.
        {hasKey && ' “Back to your own key” brings yours back.'}
      </p>
      {demo && <Button onClick={() => made(makeDemoKey)}>Make a demo {demo.algorithm} key and sign</Button>}
      {encryption !== undefined && (
        <Button onClick={() => made(makeEncryptionKey)}>Make a demo {encryption} key and encrypt</Button>
      )}
      {!demo && encryption === undefined && <p>The key in the field signs this token already.</p>}
    </div>
  );
}

/** What was made is in the field. */
function made(make: () => Promise<void>): void {
  void make().then(() => $keyWay.set('paste'));
}
