import { useState } from 'react';
import {
  $making,
  kindNames,
  LARGEST_SECRET,
  makeKey,
  SMALLEST_SECRET,
  type KidSource,
} from '../state/keys/key-page.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice, type Option } from '../ui/Choice.tsx';
import { Line } from '../ui/Line.tsx';
import { Panel } from '../ui/Panel.tsx';

const groupOf = (name: string): string =>
  name.startsWith('X') ? 'Encrypt' : /^(?:RSA|P-)/.test(name) ? 'Sign or encrypt' : 'Sign';

const secret = 'shared secret';

const kinds: readonly Option<string>[] = [
  ...kindNames.map((name) => ({ value: name, label: name, group: groupOf(name) })),
  { value: secret, label: secret, group: 'HMAC, AES, passwords' },
];

const kids: readonly Option<KidSource>[] = [
  { value: 'thumbprint', label: 'its thumbprint (RFC 7638)' },
  { value: 'date', label: 'the date of today' },
  { value: 'given', label: 'a name that I give' },
  { value: 'none', label: 'none' },
];

/** Makes a key of any kind, here in the page. */
export function MakePane() {
  const [kind, setKind] = useState('P-256');
  const [bits, setBits] = useState('256');
  const [kid, setKid] = useState<KidSource>('thumbprint');
  const [given, setGiven] = useState('');
  const isSecret = kind === secret;
  const fault = isSecret ? bitsFault(Number(bits)) : undefined;
  const nameFault = kid === 'given' && given === '' ? 'Type a name for the key.' : undefined;
  return (
    <Panel title="Make a key" meta="with the randomness of this browser">
      <form
        className="grid gap-3 px-3.5 py-3"
        onSubmit={(event) => {
          event.preventDefault();
          void makeKey(isSecret ? Number(bits) : kind, kid, given);
        }}
      >
        <div className="flex flex-wrap gap-3">
          <Choice label="Kind" options={kinds} value={kind} onChange={setKind} />
          {isSecret && <Line label="Bits" type="number" value={bits} onChange={setBits} className="w-24" />}
          <Choice label="Its kid is" options={kids} value={kid} onChange={setKid} />
          {kid === 'given' && <Line label="Name of the key" value={given} onChange={setGiven} />}
        </div>
        <Outcome fault={fault ?? nameFault} />
      </form>
    </Panel>
  );
}

function Outcome({ fault }: { readonly fault: string | undefined }) {
  const making = useStore($making);
  const why = making.status === 'done' ? making.value : making.status === 'failed' ? making.message : undefined;
  const busy = making.status === 'busy';
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" disabled={busy || fault !== undefined}>
        {busy ? 'Making the key …' : 'Make the key'}
      </Button>
      {(fault ?? why) !== undefined && (
        <p role="alert" className="text-small text-bad">
          {fault ?? why}
        </p>
      )}
    </div>
  );
}

function bitsFault(bits: number): string | undefined {
  return Number.isInteger(bits / 8) && bits >= SMALLEST_SECRET && bits <= LARGEST_SECRET
    ? undefined
    : `A secret has whole bytes: ${SMALLEST_SECRET} to ${LARGEST_SECRET} bits, in steps of 8.`;
}
