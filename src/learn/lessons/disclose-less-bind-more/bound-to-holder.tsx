import { useState } from 'react';
import type { KeyBinding } from '../../../crypto/selective/key-binding.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { useMade } from '../../parts/use-made.ts';
import { Term } from '../../parts/Term.tsx';
import { contentOf } from '../../jwt-tools/read-jwt.ts';
import { checkBinding, show, issuersKey } from './licence.ts';

const bar = { audience: 'https://bar.example', nonce: 'Zs4vq1' } as const;
const bank = { audience: 'https://bank.example', nonce: 'k8Lw02' } as const;

interface Taken {
  readonly by: 'bar' | 'bank';
  readonly binding: KeyBinding | undefined;
}

/** A presentation to the bar, and who took it. */
function useShowing() {
  const [token, setToken] = useState('');
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const take = async (presented: string, by: Taken['by']) => {
    const { audience, nonce } = by === 'bar' ? bar : bank;
    const binding = await checkBinding(presented, audience, nonce);
    setTaken((before) => [...before, { by, binding }]);
  };
  const present = async () => {
    const made = await show(['age_over_18'], bar);
    setToken(made);
    await take(made, 'bar');
  };
  return { token, taken, present: () => void present(), passOn: () => void take(token, 'bank') };
}

/** A presentation is for one receiver. */
export function BoundToHolder() {
  const { token, taken, present, passOn } = useShowing();
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={taken.some(({ by, binding }) => by === 'bank' && binding?.outcome === 'not-met')}
            then="The bank asked another question, and only Ada’s phone has the key to answer it."
          >
            Show it to the bar. Then, as the bar, pass it off at a bank.
          </Deed>
          <Acts
            acts={[
              { label: 'Show it to the bar', onClick: present, isNext: token === '' },
              {
                label: 'As the bar: show it to the bank',
                onClick: passOn,
                isNext: token !== '',
                disabled: token === '',
              },
            ]}
          />
        </>
      }
    >
      <Outcome token={token} taken={taken.at(-1)} />
    </Beside>
  );
}

const Words = () => (
  <>
    <p>
      What the bar has seen it could show to others as its own. So the issuer put the public key of Ada’s phone into{' '}
      <Term id="cnf">cnf</Term>, and the phone signs a small JWT for this receiver and this question: a{' '}
      <Term id="key-binding">key binding</Term>. <Clause of="RFC 9901" at="4.3" />
    </p>
    <p>
      The receiver chose the <Term id="nonce">nonce</Term> just now, and its name is in <code>aud</code>.
    </p>
  </>
);

function Outcome({ token, taken }: { readonly token: string; readonly taken: Taken | undefined }) {
  const key = useMade(issuersKey);
  if (!taken) return null;
  const { by, binding } = taken;
  const isMet = binding?.outcome === 'met';
  const faults = binding?.checks.filter(({ outcome }) => outcome !== 'met') ?? [];
  return (
    <>
      <LiveToken title="The presentation" token={token} keyOfVerifier={key} />
      <LiveJson
        title="Payload of the key binding"
        text={contentOf(token.split('~').at(-1) ?? '').payload}
        part="payload"
      />
      <Said
        label={`The ${by}`}
        tone={isMet ? 'ok' : 'bad'}
        title={isMet ? `The ${by} takes it` : `The ${by} refuses it`}
      >
        {isMet ? (
          <p>Signed by Ada’s key, for the {by}, just now.</p>
        ) : (
          faults.map(({ id, why }) => <p key={id}>{why}</p>)
        )}
      </Said>
    </>
  );
}
