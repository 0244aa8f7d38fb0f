import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { BoundExchange } from './BoundExchange.tsx';
import { useBound, type Sender } from './use-bound.ts';

/** A proof for each request. */
export function Proof() {
  const { sent, send, isReady } = useBound();
  const last = sent.at(-1);
  return (
    <Beside
      text={
        <>
          <ProofWords />
          <Deed
            when={sent.length > 1}
            then="Two requests, two proofs: jti and iat differ, so that the API can tell each from a copy."
          >
            Send a request, look at its proof, and send it once more.
          </Deed>
          <Acts
            acts={[
              {
                label: 'As Ada’s client: GET /photos/7',
                onClick: () => send('client'),
                isNext: true,
                disabled: !isReady,
              },
            ]}
          />
        </>
      }
    >
      {last && <BoundExchange sent={last} />}
    </Beside>
  );
}

const ProofWords = () => (
  <>
    <p>
      The same idea for access tokens: <Term id="dpop">DPoP</Term>. The token names the{' '}
      <Term id="thumbprint">thumbprint</Term> of the client’s key in <Term id="cnf">cnf</Term>.{' '}
      <Clause of="RFC 9449" at="6.1" />
    </p>
    <p>
      With each request goes a <Term id="dpop-proof">proof</Term>: a JWT that the client signs anew, for this method,
      this address and this token. <Clause of="RFC 9449" at="4.2" />
    </p>
  </>
);

const thefts: readonly (readonly [Sender, string])[] = [
  ['no-proof', 'Send the token without a proof'],
  ['same-proof', 'Replay the request as it was'],
  ['other-request', 'Use its proof for DELETE'],
  ['own-key', 'Make a proof with a key of one’s own'],
];

/** A thief with the token, and with a proof that was used. */
export function Theft() {
  const { sent, send, isReady } = useBound();
  const last = sent.at(-1);
  const hasSent = sent.some(({ by }) => by === 'client');
  const isStopped = thefts.every(([theft]) => sent.some(({ by, answer }) => by === theft && answer.status === 401));
  return (
    <Beside
      text={
        <>
          <TheftWords />
          <Deed
            when={isStopped}
            then="A bearer token would have let you in each time. This one is worth nothing without its key."
          >
            Let the client send its request. Then, as the thief, try all four.
          </Deed>
          <p>
            The API must take a proof for a short time only, and can remember its <code>jti</code> for so long.{' '}
            <Clause of="RFC 9449" at="11.1" />
          </p>
          <Acts
            acts={[
              {
                label: 'As Ada’s client: GET /photos/7',
                onClick: () => send('client'),
                isNext: !hasSent,
                disabled: !isReady,
              },
              ...thefts.map(([theft, label]) => ({ label, onClick: () => send(theft), disabled: !hasSent })),
            ]}
          />
        </>
      }
    >
      {last && <BoundExchange sent={last} />}
    </Beside>
  );
}

const TheftWords = () => (
  <p>
    You have read one whole request of Ada’s client: the token and the proof. What you have not got is the private key,
    which never travels.
  </p>
);
