import { describeKey } from '../../../core/keys/describe-key.ts';
import { publicHalf } from '../../../core/keys/public-half.ts';
import { toJwkText } from '../../../crypto/keys/export-key.ts';
import { generateKey } from '../../../crypto/keys/generate-key.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"RS256","typ":"JWT","kid":"login-1"}',
  payload: '{"iss":"https://login.example","sub":"ada","exp":now+300}',
});
const gates = makeGates(playground);

/** A key of the same kind and another owner. */
async function takeOtherKey(): Promise<void> {
  const made = await generateKey('RS256', 'test-7', new AbortController().signal);
  if (made.ok) playground.verifyWith(toJwkText(publicHalf(made.value) ?? made.value));
}

export function WrongKey() {
  return (
    <Beside
      text={
        <>
          <p>
            The commonest fault is no attack. The token is as it was signed, and the verifier looks at it with another
            key: that of the test system, that of last year, that of another tenant.
          </p>
          <p>
            Then look at <code>kid</code>: does the verifier have a key of that name? And at <code>iss</code>: is it the
            issuer whose keys you took?
          </p>
          <Deed
            when={useGate(gates, 'signature') === 'fail'}
            then="Nothing of the token has changed, and the same gate is shut as before. Its reason is another, though: no key here has the name that the header gives, and this key did not make the signature."
          >
            <p>Give the verifier the key of the test system.</p>
            <Button className="mt-2 font-normal" onClick={() => void takeOtherKey()}>
              Take the other key
            </Button>
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['header']} />
      <HeldKey />
      <PlaygroundGates gates={gates} shows={['structure', 'signature']} />
      <div className="print:hidden">
        <Button look="ghost" onClick={playground.reset}>
          Start over
        </Button>
      </div>
    </Beside>
  );
}

function HeldKey() {
  const [key] = useStore(playground.$verifiers);
  return (
    <LiveBox title="What the verifier holds">
      <p className="px-3.5 py-2.5 text-small">{key ? describeKey(key) : 'A key is being made …'}</p>
    </LiveBox>
  );
}
