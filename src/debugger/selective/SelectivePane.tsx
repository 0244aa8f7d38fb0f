import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { ClaimNode } from '../../core/token/sd-jwt/claim-tree.ts';
import {
  $chosenPaths,
  $claimTree,
  $issuable,
  $issuerAlgorithm,
  $issuerKeyName,
  $issuing,
  $unwise,
  chooseClaim,
  hashNames,
  issueSelectively,
  type HolderChoice,
} from '../../state/making/issuing.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, type Option } from '../../ui/Choice.tsx';
import { Line } from '../../ui/Line.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { count } from '../../core/text/words.ts';

/** Turns a signed token into an SD-JWT: whose claims a holder may leave out, one by one (RFC 9901 §4). */
export function SelectivePane() {
  const jws = useStore($issuable);
  const [open, setOpen] = useState(false);
  if (!jws) return null;
  return (
    <FoldingPanel
      fold="selective"
      title="Selective disclosure"
      result="Not used"
      icon={<EyeOff size={16} aria-hidden />}
      tools={
        <Button look="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close' : 'Choose claims …'}
        </Button>
      }
    >
      {open ? (
        <Issue />
      ) : (
        <p className="px-3.5 py-2.5 text-small text-ink-2">
          Let its holder decide, for each receiver, which of the claims to show: they leave the payload, and a digest
          stays in their place.
        </p>
      )}
    </FoldingPanel>
  );
}

function Issue() {
  const tree = useStore($claimTree);
  const chosen = useStore($chosenPaths);
  return (
    <>
      <fieldset className="grid max-h-96 gap-1.5 overflow-auto px-3.5 py-3">
        <legend className="float-left mb-1 text-meta text-ink-2">Tick what may be left out</legend>
        {tree.map((node) => (
          <Claim key={node.name} node={node} chosen={chosen.has(node.name)} />
        ))}
      </fieldset>
      <Unwise />
      <Order />
    </>
  );
}

function Claim({ node, chosen }: { readonly node: ClaimNode; readonly chosen: boolean }) {
  return (
    <div style={{ paddingInlineStart: `${Math.min(node.path.length - 1, 6) * 22}px` }}>
      <Tick checked={chosen} onChange={(it) => chooseClaim(node.name, it)}>
        <code className="font-mono text-payload">{node.name}</code>
        <span className="ml-2 font-mono text-ink-2">{node.value}</span>
      </Tick>
    </div>
  );
}

/** What had better stay plain: advice, for the token can be made all the same. */
function Unwise() {
  const unwise = useStore($unwise);
  return (
    <>
      {unwise.map((why) => (
        <p key={why} className="flex gap-1.5 px-3.5 pb-2 text-meta text-warn [overflow-wrap:anywhere]">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          {why}
        </p>
      ))}
    </>
  );
}

const hashes: readonly Option<string>[] = hashNames.map((name) => ({ value: name, label: name }));

const holders: readonly Option<HolderChoice>[] = [
  { value: 'none', label: 'nobody: it works for whoever has it' },
  { value: 'new', label: 'a holder, whose key is made here' },
];

function Order() {
  const chosen = useStore($chosenPaths);
  const issuing = useStore($issuing);
  const [decoys, setDecoys] = useState('0');
  const [hash, setHash] = useState('sha-256');
  const [holder, setHolder] = useState<HolderChoice>('none');
  const why = issuing.status === 'done' ? issuing.value : issuing.status === 'failed' ? issuing.message : undefined;
  return (
    <form
      className="grid gap-3 border-t border-line px-3.5 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        issueSelectively({ decoys: Number(decoys), hash, holder });
      }}
    >
      <div className="flex flex-wrap gap-3">
        <Line label="Decoy digests" type="number" value={decoys} onChange={setDecoys} className="w-24" />
        <Choice label="Hash" options={hashes} value={hash} onChange={setHash} />
        <Choice label="Bound to" options={holders} value={holder} onChange={setHolder} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={issuing.status === 'busy'}>
          {issuing.status === 'busy' ? 'Making it …' : `Make an SD-JWT, ${count(chosen.size, 'claim')} hidden`}
        </Button>
        {why === undefined ? (
          <SignedBy />
        ) : (
          <p role="alert" className="text-small text-bad">
            {why}
          </p>
        )}
      </div>
    </form>
  );
}

function SignedBy() {
  const algorithm = useStore($issuerAlgorithm);
  const name = useStore($issuerKeyName);
  return (
    <span className="text-meta text-ink-3">
      {name === undefined
        ? `Signed with ${algorithm} by a demo key, made here.`
        : `Signed with ${algorithm} by the ${name}.`}
    </span>
  );
}
