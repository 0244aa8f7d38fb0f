import { nameKey } from '../core/keys/describe-key.ts';
import type { Key } from '../core/keys/key.ts';
import { $claimsRead } from '../state/new-token/new-claims.ts';
import { $newSigning, signNewToken } from '../state/new-token/sign-new-token.ts';
import {
  $algorithm,
  $keyWeakness,
  $signAlgorithms,
  $signer,
  $signers,
  chooseAlgorithm,
  chooseSigner,
} from '../state/new-token/signing-key.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';

/** With which key and algorithm the claims are signed. */
export function SigningPane() {
  return (
    <Panel title="Signature" swatch="bg-signature" className="max-md:order-2">
      <div className="grid gap-3 px-3.5 py-3">
        <KeyChoice />
        <AlgorithmChoice />
        <Sign />
      </div>
    </Panel>
  );
}

const made = { value: 'new', label: 'New key, made now' };

/** Of a `kid`, which may be long. */
const shown = 12;

function nameOf(key: Key): string {
  const { kid = '' } = key;
  const name = kid === '' ? nameKey(key) : `${nameKey(key)}, ${kid.length > shown ? `${kid.slice(0, shown)}…` : kid}`;
  return key.id === 'made' ? `${name} (made here)` : name;
}

function KeyChoice() {
  const signers = useStore($signers);
  const signer = useStore($signer);
  const options = [made, ...signers.map((key) => ({ value: key.id, label: nameOf(key) }))];
  return (
    <Choice
      label="Key"
      options={options}
      value={signer?.id ?? made.value}
      onChange={(id) => chooseSigner(signers.find((key) => key.id === id))}
    />
  );
}

function AlgorithmChoice() {
  const options = useStore($signAlgorithms).map(({ name, title }) => ({ value: name, label: `${name}: ${title}` }));
  const algorithm = useStore($algorithm);
  return <Choice label="Algorithm (alg)" options={options} value={algorithm?.name ?? ''} onChange={chooseAlgorithm} />;
}

function Sign() {
  const weakness = useStore($keyWeakness);
  const canSign = useStore($claimsRead).ok;
  const signing = useStore($newSigning);
  const isBusy = signing.status === 'busy';
  const problem = signing.status === 'done' ? signing.value : signing.status === 'failed' ? signing.message : undefined;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look="primary" disabled={!canSign || isBusy} onClick={() => void signNewToken()}>
        {isBusy ? 'Signing …' : weakness === undefined ? 'Sign' : 'Sign anyway'}
      </Button>
      {!canSign && <p className="min-w-0 flex-1 text-small text-ink-2">Fix the claims first.</p>}
      {weakness !== undefined && (
        <p className="flex min-w-0 flex-1 basis-60 gap-1.5 text-small text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          {weakness}
        </p>
      )}
      {problem !== undefined && (
        <p role="alert" className="min-w-0 basis-full text-small text-bad [overflow-wrap:anywhere]">
          {problem}
        </p>
      )}
    </div>
  );
}
