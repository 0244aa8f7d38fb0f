import type { Answer } from '../../core/judgement/answer.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { $unfolded } from '../../state/page/folds.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $hasEmbeddedKey } from '../../state/verifying/embedded.ts';
import { $triesEmbedded, forgetEmbeddedKey, tryEmbeddedKey } from '../../state/verifying/verification.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** What the verdict and its reasons leave out: why a key could not be used, what a match rests on, and the key in the header. */
export function SignatureNotes() {
  const { signature } = useStore($judgement);
  const isUnfolded = useStore($unfolded).has('key');
  const isExplained = signature.autopsy?.status === 'done' && signature.autopsy.report.finding !== undefined;
  return (
    <>
      {((isDoubtful(signature) && !isExplained) || (isUnfolded && signature.state === 'pass')) && (
        <Notice tone={gateTones[signature.state]} title={signature.title}>
          <p>{signature.text}</p>
          {signature.notes.map((note) => (
            <p key={note} className="pt-1">
              {note}
            </p>
          ))}
        </Notice>
      )}
      <EmbeddedKeyOffer />
    </>
  );
}

/** What rejects stands below the verdict, and so does a cause that was found; that a key is missing is the verdict. */
const isDoubtful = ({ state, kind, notes }: Answer): boolean =>
  state === 'warn' || (state === 'pass' && notes.length > 0) || (state === 'unchecked' && kind !== 'no-key');

function EmbeddedKeyOffer() {
  const embedded = useStore($hasEmbeddedKey);
  const tries = useStore($triesEmbedded);
  if (!embedded) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-2 border-b border-line px-3.5 py-2 text-small text-ink-2">
      {tries ? (
        <Button onClick={forgetEmbeddedKey}>Use my own key instead</Button>
      ) : (
        <>
          The header brings a key along. <Button onClick={tryEmbeddedKey}>Try the token’s own key</Button>
        </>
      )}
    </p>
  );
}
