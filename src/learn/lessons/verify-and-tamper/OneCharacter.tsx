import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate, useVerdict } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"RS256","typ":"JWT","kid":"login-1"}',
  payload: '{"iss":"https://login.example","sub":"ada","role":"reader","exp":now+300}',
});
const gates = makeGates(playground);

export function OneCharacter() {
  const isShut = useGate(gates, 'signature') === 'fail';
  const answer = useVerdict(playground);
  const isSure = isShut && answer?.verdict === 'invalid' && answer.because === 'content-changed';
  return (
    <Beside
      text={
        <>
          <p>
            The verifier takes the characters of header and payload as they came, and checks whether the signature fits
            them. <Clause of="RFC 7515" at="5.2" /> It does not matter what the change means, or whether it means
            anything.
          </p>
          <p>
            Try the last part afterwards, too. With RSA Jotter can tell the two apart: a signature that its key opens
            was made by that key, over something else. With HMAC and ECDSA nobody can; there a changed token and a wrong
            key look the same.
          </p>
          <Deed
            when={isSure}
            then="The Signature gate is shut, and says that header or payload were changed after the signing. If your change broke the JSON as well, Structure is shut besides; that is another fault, and is told by itself."
          >
            Change one character in the middle part of the token.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['token']} edits={['token']} />
      <Claims />
      <PlaygroundGates gates={gates} shows={['structure', 'signature']} />
    </Beside>
  );
}

/** What the claims read as now, to see that it matters not. */
function Claims() {
  const payload = useStore(playground.$payload);
  return <p className="rounded-control bg-sunken px-3.5 py-2 font-mono text-small break-all">{payload}</p>;
}
