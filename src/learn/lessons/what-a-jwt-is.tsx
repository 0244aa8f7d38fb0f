import { makeBench } from '../../state/bench.ts';
import type { Lesson, StepProps } from '../lesson.ts';
import { Beside } from '../parts/Beside.tsx';
import { Clause } from '../parts/Clause.tsx';
import { Deed } from '../parts/Deed.tsx';
import { Term } from '../parts/Term.tsx';
import { TokenBench } from '../parts/TokenBench.tsx';
import { useStore } from '../../state/use-store.ts';

const bench = makeBench({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "exp": now+300\n}',
});

export const lesson: Lesson = {
  steps: [{ id: 'a-real-one', title: 'This is one', Body: ARealOne }],
};

function ARealOne({ onDone, isDone }: StepProps) {
  const payload = useStore(bench.$payload);
  return (
    <Beside
      text={
        <>
          <p>
            A <Term id="jwt">JSON Web Token</Term> carries <Term id="claim">claims</Term> from one party to another.{' '}
            <Clause of="RFC 7519" at="1" />
          </p>
          <Deed when={payload.includes('eve')} isDone={isDone} onDone={onDone} then="The token changed with it.">
            Change ada to eve in the payload.
          </Deed>
        </>
      }
    >
      <TokenBench bench={bench} shows={['token', 'payload', 'verdict']} edits={['payload']} />
    </Beside>
  );
}
