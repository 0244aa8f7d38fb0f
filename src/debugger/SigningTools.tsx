import { $sealOffer, makeSealingKey } from '../state/sealing-key.ts';
import { $demoOffer, $signOffer, makeDemoKey, signNow } from '../state/signing.ts';
import { useStore } from '../state/use-store.ts';
import { Button } from '../ui/Button.tsx';

/** What can be done about a signature that does not fit: sign with the key at hand, or make a demo key. */
export function SigningTools() {
  const signer = useStore($signOffer);
  const demo = useStore($demoOffer);
  const sealing = useStore($sealOffer);
  if (!signer && !demo && sealing === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {signer && (
        <Button look="primary" onClick={() => signNow()}>
          Sign again with {signer}
        </Button>
      )}
      {demo && (
        <Button look={demo.urgent && !signer ? 'primary' : 'plain'} onClick={() => void makeDemoKey()}>
          Make a demo {demo.algorithm} key and sign
        </Button>
      )}
      {sealing !== undefined && (
        <Button look="primary" onClick={() => void makeSealingKey()}>
          Make a demo {sealing} key and encrypt
        </Button>
      )}
    </div>
  );
}
