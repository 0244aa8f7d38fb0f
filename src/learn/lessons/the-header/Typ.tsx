import { stringOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate, useHeader } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "aud": "https://api.example",\n  "client_id": "shop",\n  "iat": now-10,\n  "exp": now+300,\n  "jti": "8f2c1e"\n}',
});
const gates = makeGates(playground);

export function Typ() {
  const typ = stringOf(useHeader(playground), 'typ');
  const passes = useGate(gates, 'profile') === 'pass';
  return (
    <Beside
      text={
        <>
          <p>
            <Term id="typ">typ</Term> says what kind of thing this is: a media type without the{' '}
            <code>application/</code> in front. <Clause of="RFC 7515" at="4.1.9" /> <code>JWT</code> says little.{' '}
            <code>at+jwt</code> says that it is an OAuth access token, <Clause of="RFC 9068" at="2.1" /> and an API that
            goes by that RFC must refuse any other. <Clause of="RFC 9068" at="4" />
          </p>
          <p>
            Why does it matter? One issuer signs tokens of several kinds with one key, and their signatures all verify.
            An ID token, for one, must not open the API. An explicit type keeps them apart.{' '}
            <Clause of="RFC 8725" at="3.11" />
          </p>
          <Deed
            when={typ === 'at+jwt' && passes}
            then="Now the token says itself what it is, and can be held to that: the Profile gate is the place in Jotter where this is checked."
          >
            Make it an access token: write at+jwt as its typ, and see what the Profile gate takes it for.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['header', 'payload']} edits={['header']} />
      <PlaygroundGates gates={gates} shows={['profile']} />
    </Beside>
  );
}
