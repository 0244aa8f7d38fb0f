import { $hasEmbeddedKey } from '../../state/verifying/embedded.ts';
import { $parsed } from '../../state/session/session.ts';
import { $applied } from '../../state/autopsy/applied.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $triesEmbedded, forgetEmbeddedKey, tryEmbeddedKey } from '../../state/verifying/verification.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Notice } from '../../ui/Notice.tsx';

const Autopsy = later(() => import('./Autopsy.tsx').then((module) => module.Autopsy));

/** What the keys at hand say of the signature, and whose keys they are. */
export function SignatureVerdict() {
  const parsed = useStore($parsed);
  const { signature: view } = useStore($judgement);
  const applied = useStore($applied);
  if (parsed.kind === 'not-a-token') return null;
  return (
    <Notice tone={gateTones[view.state]} title={view.title} busy={view.state === 'busy'}>
      <p>{view.text}</p>
      {view.notes.map((note) => (
        <p key={note} className="pt-1">
          {note}
        </p>
      ))}
      {(view.autopsy ?? applied) && <Autopsy />}
      <EmbeddedKeyOffer />
    </Notice>
  );
}

function EmbeddedKeyOffer() {
  const embedded = useStore($hasEmbeddedKey);
  const tries = useStore($triesEmbedded);
  if (!embedded) return null;
  return tries ? (
    <Button className="mt-1.5" onClick={forgetEmbeddedKey}>
      Use my own key instead
    </Button>
  ) : (
    <p className="pt-1.5">
      The header brings a key along. <Button onClick={tryEmbeddedKey}>Try the token’s own key</Button>
    </p>
  );
}
