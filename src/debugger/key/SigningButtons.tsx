import { $encryptionKeyOffer, makeEncryptionKey } from '../../state/making/encryption-key.ts';
import { $demoOffer, $signOffer, makeDemoKey, signAllTheSame, signNow } from '../../state/making/signing.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

/** What can be done about a signature that does not fit: sign with the key at hand, or make a demo key. */
export function SigningButtons() {
  const signer = useStore($signOffer);
  const demo = useStore($demoOffer);
  const offeredKind = useStore($encryptionKeyOffer);
  // Where the cause is known, what puts it right comes first.
  const { autopsy } = useStore($judgement).signature;
  const hasRemedy = autopsy?.status === 'done' && autopsy.report.finding?.remedy !== undefined;
  if (!signer && !demo && offeredKind === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {signer?.weakness !== undefined && <Weakness text={signer.weakness} />}
      {signer && signer.weakness === undefined && (
        <Button look={hasRemedy ? 'plain' : 'primary'} onClick={() => signNow()}>
          Sign again with {signer.key}
        </Button>
      )}
      {signer && signer.weakness !== undefined && (
        <Button onClick={signAllTheSame}>Sign with {signer.key} all the same</Button>
      )}
      {demo && (
        <Button
          look={demo.urgent && (!signer || signer.weakness !== undefined) ? 'primary' : 'plain'}
          onClick={() => void makeDemoKey()}
        >
          Make a demo {demo.algorithm} key and sign
        </Button>
      )}
      {offeredKind !== undefined && (
        <Button look="primary" onClick={() => void makeEncryptionKey()}>
          Make a demo {offeredKind} key and encrypt
        </Button>
      )}
    </div>
  );
}

/** Is read before anything weak is made. */
function Weakness({ text }: { readonly text: string }) {
  return (
    <p className="flex w-full gap-1.5 text-small text-warn [overflow-wrap:anywhere]">
      <span className="pt-[3px]">
        <ToneIcon tone="warn" size={13} />
      </span>
      <span>Before you sign: {text}</span>
    </p>
  );
}
