import { utcWords } from '../../../core/audit/instant.ts';
import { numberOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate, useClaims } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{\n  "sub": "ada",\n  "iat": now-10,\n  "exp": now+3600ms\n}',
});
const gates = makeGates(playground);

export function NumericDate() {
  const claims = useClaims(playground);
  const lifetime = (numberOf(claims, 'exp') ?? Infinity) - (numberOf(claims, 'iat') ?? 0);
  const passes = useGate(gates, 'time') === 'pass';
  return (
    <Beside
      text={
        <>
          <p>
            <code>exp</code>, <code>nbf</code> and <code>iat</code> are each a{' '}
            <Term id="numeric-date">NumericDate</Term>: a JSON number of seconds since the beginning of 1970 in UTC,
            leap seconds left out. <Clause of="RFC 7519" at="2" /> It is no text, has no time zone, and is not in
            milliseconds.
          </p>
          <p>
            JavaScript counts milliseconds, though, and so <code>Date.now()</code> finds its way into tokens. Then no
            library complains, and the token never expires.
          </p>
          <Deed
            when={passes && lifetime < 86_400}
            then="An hour, as it was meant. From the moment exp on the token must be refused; a few minutes are allowed for clocks that differ. (RFC 7519 §4.1.4)"
          >
            This exp is in milliseconds. Take off its last three digits, and see when the token expires now.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} edits={['payload']} />
      <Moments />
      <PlaygroundGates gates={gates} shows={['time']} />
    </Beside>
  );
}

function Moments() {
  const claims = useClaims(playground);
  return (
    <LiveBox title="Read as seconds since 1970">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-3.5 py-2.5 text-small">
        {['iat', 'exp'].map((name) => {
          const seconds = numberOf(claims, name);
          return (
            <div key={name} className="col-span-2 grid grid-cols-subgrid">
              <dt className="font-mono text-payload">{name}</dt>
              <dd>{seconds === undefined ? 'no number' : utcWords(seconds)}</dd>
            </div>
          );
        })}
      </dl>
    </LiveBox>
  );
}
