import { $hasEmbeddedKey } from '../../state/verifying/embedded.ts';
import { $otherReading, takeReading } from '../../state/verifying/other-reading.ts';
import { $parsed } from '../../state/session/session.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $triesEmbedded, forgetEmbeddedKey, tryEmbeddedKey } from '../../state/verifying/verification.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What the keys at hand say of the signature, and whose keys they are. */
export function SignatureVerdict() {
  const parsed = useStore($parsed);
  const { signature: view } = useStore($judgement);
  if (parsed.kind === 'not-a-token') return null;
  return (
    <Notice tone={gateTones[view.state]} title={view.title} busy={view.state === 'busy'}>
      <p>{view.text}</p>
      {view.notes.map((note) => (
        <p key={note} className="pt-1">
          {note}
        </p>
      ))}
      <OtherReadingOffer />
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

/** The commonest cause of a signature that does not match an HMAC secret: the secret was meant in another encoding. */
function OtherReadingOffer() {
  const answer = useStore($otherReading);
  const reading = answer.status === 'done' ? answer.value : undefined;
  if (!reading) return null;
  return (
    <p className="pt-1.5">
      <b className="font-semibold text-ink">It does match when the secret is read {reading.words}.</b>{' '}
      <Button onClick={() => takeReading(reading)}>Read it so</Button>
    </p>
  );
}
