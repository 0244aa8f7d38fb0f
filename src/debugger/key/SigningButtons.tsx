import { $encryptionKeyOffer, makeEncryptionKey } from '../../state/making/encryption-key.ts';
import { $demoOffer, $signOffer, makeDemoKey, signAllTheSame, signNow } from '../../state/making/signing.ts';
import { $keyWay } from '../../state/keys/key-entry.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

/** What can be done about a signature that does not fit: sign with the key at hand, or make a demo key. */
export function SigningButtons() {
  const signer = useStore($signOffer);
  const demo = useStore($demoOffer);
  const offeredKind = useStore($encryptionKeyOffer);
  const way = useStore($keyWay);
  const { kind } = useStore($judgement).signature;
  const isAsked = demo?.urgent === true || kind === 'edited' || kind === 'no-fitting-key';
  const makes = way !== 'generate' && isAsked ? demo?.algorithm : undefined;
  const seals = way === 'generate' ? undefined : offeredKind;
  if (!signer && makes === undefined && seals === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-3.5 py-2.5">
      {signer?.weakness !== undefined && <Weakness text={signer.weakness} />}
      {signer && signer.weakness === undefined && (
        <Button onClick={() => signNow()}>Sign again with {signer.key}</Button>
      )}
      {signer && signer.weakness !== undefined && (
        <Button onClick={signAllTheSame}>Sign with {signer.key} all the same</Button>
      )}
      {makes !== undefined && <Button onClick={() => void makeDemoKey()}>Make a demo {makes} key and sign</Button>}
      {seals !== undefined && (
        <Button onClick={() => void makeEncryptionKey()}>Make a demo {seals} key and encrypt</Button>
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
