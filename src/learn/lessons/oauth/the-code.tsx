import { useState } from 'react';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveMessage } from '../../parts/LiveMessage.tsx';
import { Said } from '../../parts/Said.tsx';
import { Term } from '../../parts/Term.tsx';
import { Button } from '../../../ui/Button.tsx';
import { authorizeMessage, redirectMessage, tokenAnswer, tokenMessage } from './code-messages.ts';
import { issueCode, makeProofKey, redeem, type IssuedCode, type ProofKey } from './code-flow.ts';

type Tried = Awaited<ReturnType<typeof redeem>> & { readonly by: 'shop' | 'thief' };

interface Flow {
  readonly proof?: ProofKey;
  readonly issued?: IssuedCode;
  readonly tried: readonly Tried[];
}

const guess = 'I-do-not-know-the-verifier-but-I-have-the-code';

/** The authorization code, and PKCE, with real hashes. */
export function TheCode() {
  const [flow, setFlow] = useState<Flow>({ tried: [] });
  const has = (by: Tried['by'], isGood: boolean) =>
    flow.tried.some((one) => one.by === by && (one.error === undefined) === isGood);
  return (
    <Beside
      text={
        <>
          <p>
            The browser brings Ada to the authorization server and comes back to the{' '}
            <Term id="redirect-uri">redirect URI</Term> with an <Term id="authorization-code">authorization code</Term>:
            a voucher, good once and for a minute or so. <Clause of="RFC 6749" at="4.1.2" />
          </p>
          <p>
            Somebody may see that address. So the shop makes a random <Term id="code-verifier">code verifier</Term>,
            sends only its hash ahead, and shows the verifier itself at the token endpoint. That is{' '}
            <Term id="pkce">PKCE</Term>. <Clause of="RFC 7636" at="4" />
          </p>
          <Deed
            when={has('thief', false) && has('shop', true)}
            then="The thief had the whole address, code and hash. Only who made the verifier can show what is behind the hash."
          >
            Go through it button by button: let the thief try the code before the shop does.
          </Deed>
        </>
      }
    >
      <Controls flow={flow} setFlow={setFlow} />
      <Messages flow={flow} />
    </Beside>
  );
}

interface ControlsProps {
  readonly flow: Flow;
  readonly setFlow: (flow: Flow) => void;
}

function Controls({ flow, setFlow }: ControlsProps) {
  const { proof, issued, tried } = flow;
  const redeemBy = async (by: Tried['by']) => {
    if (!proof || !issued) return;
    const verifier = by === 'shop' ? proof.verifier : guess;
    const answer = await redeem(issued, { code: issued.code, clientId: issued.clientId, verifier });
    setFlow({ ...flow, tried: [...tried, { ...answer, by }] });
  };
  if (!proof)
    return (
      <Act onClick={() => void makeProofKey().then((made) => setFlow({ proof: made, tried: [] }))}>
        Send Ada’s browser to the authorization server
      </Act>
    );
  if (!issued)
    return (
      <Act onClick={() => setFlow({ ...flow, issued: issueCode('print', proof.challenge) })}>
        Sign in as Ada and agree
      </Act>
    );
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => void redeemBy('thief')}>The thief tries the code</Button>
      <Button look="primary" onClick={() => void redeemBy('shop')}>
        The shop swaps the code
      </Button>
      <Button look="ghost" onClick={() => setFlow({ tried: [] })}>
        Start over
      </Button>
    </div>
  );
}

const Act = ({ onClick, children }: { readonly onClick: () => void; readonly children: string }) => (
  <div className="print:hidden">
    <Button look="primary" onClick={onClick}>
      {children}
    </Button>
  </div>
);

function Messages({ flow: { proof, issued, tried } }: { readonly flow: Flow }) {
  const last = tried.at(-1);
  return (
    <>
      {proof && <LiveMessage title="1. The browser, to login.example" text={authorizeMessage(proof)} />}
      {issued && <LiveMessage title="2. The answer sends it back to print.example" text={redirectMessage(issued)} />}
      {proof && issued && last && (
        <>
          <LiveMessage
            title={last.by === 'shop' ? '3. The shop’s server, to login.example' : '3. The thief, to login.example'}
            text={tokenMessage(issued, last.by === 'shop' ? proof.verifier : guess)}
          />
          <Said
            label="Answer of the token endpoint"
            tone={last.error === undefined ? 'ok' : 'bad'}
            title={last.error === undefined ? '200 OK' : '400 Bad Request'}
          >
            <p>{last.says}</p>
            <p className="font-mono text-meta">{tokenAnswer(last.error)}</p>
          </Said>
        </>
      )}
    </>
  );
}
