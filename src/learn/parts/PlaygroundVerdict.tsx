import type { Verification } from '../../core/judgement/verification.ts';
import type { Playground } from '../state/playground.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Tone } from '../../ui/tone.ts';

/** What the verifier says of the live token, with the key that it holds. */
export function PlaygroundVerdict({ playground }: { readonly playground: Playground }) {
  const { tone, title, text } = wordsOf(useStore(playground.$verification));
  return (
    <div
      role="status"
      aria-label="Verdict"
      className="overflow-hidden rounded-control border border-line [&>div]:border-b-0"
    >
      <Notice tone={tone} title={title} busy={title === BUSY}>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

const BUSY = 'Being checked';

interface Words {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

function wordsOf(pending: Pending<Verification>): Words {
  if (pending.status === 'failed') return { tone: 'bad', title: 'Not checked', text: pending.message };
  if (pending.status !== 'done') return { tone: 'neutral', title: BUSY, text: 'One moment.' };
  const { value } = pending;
  if (value.verdict === 'valid')
    return {
      tone: 'ok',
      title: 'Signature verified',
      text: `The verifier’s key and this token fit together (${value.algorithm}).`,
    };
  if (value.verdict === 'invalid') return { tone: 'bad', title: 'Signature wrong', text: value.why };
  return { tone: 'warn', title: 'Not verified', text: value.why };
}
