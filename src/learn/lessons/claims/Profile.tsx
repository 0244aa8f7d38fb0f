import { memberOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { toneInk } from '../../../ui/tone.ts';
import { ToneIcon } from '../../../ui/ToneIcon.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate, useClaims } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"at+jwt"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "client_id": "shop",\n  "iat": now-10,\n  "exp": now+300,\n  "jti": "8f2c1e"\n}',
});
const gates = makeGates(playground);

export function Profile() {
  return (
    <Beside
      text={
        <>
          <p>
            A <Term id="profile">profile</Term> is a specification for one kind of JWT, and there claims are mandatory.
            An access token of RFC 9068 must have seven: <code>iss</code>, <code>exp</code>, <code>aud</code>,{' '}
            <code>sub</code>, <code>client_id</code>, <code>iat</code> and <code>jti</code>.{' '}
            <Clause of="RFC 9068" at="2.2" /> An ID token of OpenID Connect must have <code>iss</code>, <code>sub</code>
            , <code>aud</code>, <code>exp</code> and <code>iat</code>. <Clause of="OpenID Connect Core 1.0" at="2" />
          </p>
          <p>
            This token says of itself, in <code>typ</code>, that it is an access token. It does not keep its word yet.
          </p>
          <Deed
            when={useGate(gates, 'profile') === 'pass'}
            then="The Profile gate opened. Nothing of it is about the signature: that fitted before, too. A token can be genuine and still not be what an API asks for."
          >
            Complete the token, so that the Profile gate opens.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} edits={['payload']} />
      <Demanded />
      <PlaygroundGates gates={gates} shows={['signature', 'profile']} />
    </Beside>
  );
}

/** RFC 9068 §2.2. */
const demanded = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'] as const;

function Demanded() {
  const claims = useClaims(playground);
  return (
    <LiveBox title="What RFC 9068 §2.2 demands">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 px-3.5 py-2.5 text-small">
        {demanded.map((name) => {
          const tone = memberOf(claims, name) ? 'ok' : 'bad';
          return (
            <li key={name} className={`flex items-center gap-1 ${toneInk[tone]}`}>
              <ToneIcon tone={tone} />
              <code>{name}</code>
              <span className="sr-only">{tone === 'ok' ? 'is there' : 'is missing'}</span>
            </li>
          );
        })}
      </ul>
    </LiveBox>
  );
}
