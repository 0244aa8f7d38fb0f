import { durationWords } from '../../../core/audit/instant.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"RS256","typ":"JWT","kid":"login-1"}',
  payload: '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "nbf": now-30,\n  "exp": now+300\n}',
});
const gates = makeGates(playground);

export function Time() {
  const isLate = useGate(gates, 'time') === 'fail';
  const isGenuine = useGate(gates, 'signature') === 'pass';
  return (
    <Beside
      text={
        <>
          <p>
            A signature does not age. Whether a token still counts is for the verifier to find out, with its own clock:
            from <code>exp</code> on it must refuse the token, <Clause of="RFC 7519" at="4.1.4" /> and before{' '}
            <code>nbf</code> likewise. <Clause of="RFC 7519" at="4.1.5" /> It may allow some leeway, a few minutes at
            most, for clocks that differ.
          </p>
          <Deed
            when={isLate && isGenuine}
            then="“Expired” is not “forged”: the Signature gate stays open. A client that sees this asks for a new token, and nobody searches for a wrong key. Move the clock back before nbf, too: the same gate, another reason."
          >
            Move the verifier’s clock until the token is too old.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} />
      <Clock />
      <PlaygroundGates gates={gates} shows={['signature', 'time']} />
    </Beside>
  );
}

/** Minutes. */
const RANGE = 10;

function Clock() {
  const ahead = useStore(gates.$ahead);
  const words = ahead === 0 ? 'is right' : `is ${durationWords(ahead)} ${ahead > 0 ? 'ahead' : 'behind'}`;
  return (
    <label className="grid gap-1 rounded-control border border-line-strong px-3.5 py-2 text-small">
      <span>
        The verifier’s clock <b className="font-semibold">{words}</b>
      </span>
      <input
        type="range"
        min={-RANGE}
        max={RANGE}
        value={ahead / 60}
        aria-label="The verifier’s clock, in minutes"
        aria-valuetext={words}
        onChange={(event) => gates.setAhead(60 * Number(event.target.value))}
        className="w-full accent-accent"
      />
    </label>
  );
}
