import { signatureAnswer } from '../../core/judgement/signature-answer.ts';
import type { Playground } from '../state/playground.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Notice } from '../../ui/Notice.tsx';
import { gateTones } from '../../ui/gate-tones.ts';

/** What the verifier says of the live token, with the key that it holds. */
export function PlaygroundVerdict({ playground }: { readonly playground: Playground }) {
  const { state, title, text } = signatureAnswer(useStore(playground.$verification), NOT_EDITED);
  return (
    <div
      role="status"
      aria-label="Verdict"
      className="overflow-hidden rounded-control border border-line [&>div]:border-b-0"
    >
      <Notice tone={gateTones[state]} title={title} busy={state === 'busy'}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

/** A live token that keeps an old signature is a lesson, and its verdict is that of any verifier. */
const NOT_EDITED = { isStale: false, signing: { status: 'idle' } } as const;
