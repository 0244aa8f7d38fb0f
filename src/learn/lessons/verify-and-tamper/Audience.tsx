import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate } from '../../parts/use-playground.ts';
import { WhoEdits } from '../../parts/WhoEdits.tsx';

const playground = makePlayground({
  header: '{"alg":"RS256","typ":"JWT","kid":"login-1"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "aud": "https://photos.example",\n  "exp": now+300\n}',
});
const gates = makeGates(playground, { audience: 'https://bank.example', issuer: 'https://login.example' });

export function Audience() {
  const isMeant = useGate(gates, 'time') === 'pass';
  const isGenuine = useGate(gates, 'signature') === 'pass';
  const signs = useStore(playground.$signs);
  return (
    <Beside
      text={
        <>
          <p>
            This verifier is https://bank.example, and it trusts https://login.example. The token is genuine, in time,
            and from that issuer. It was issued for a photo service, which may now have a copy of it.
          </p>
          <p>
            If the bank took it, the photo service could be ada at the bank. So a verifier must know its own name and
            refuse a token whose <code>aud</code> does not have it. <Clause of="RFC 7519" at="4.1.3" />{' '}
            <Clause of="RFC 8725" at="3.9" />
          </p>
          <Deed
            when={isMeant && isGenuine && signs}
            then="Only the issuer can make it out to the bank. Do the same as somebody on the way: one gate opens, and Signature shuts. Each of the gates stops what the others let through."
          >
            Be the issuer, and make the token out to the bank, so that all gates are open.
          </Deed>
        </>
      }
    >
      <WhoEdits playground={playground} />
      <PlaygroundView playground={playground} shows={['payload']} edits={['payload']} />
      <PlaygroundGates gates={gates} />
    </Beside>
  );
}
