import { useState } from 'react';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { useMade } from '../../parts/use-made.ts';
import { issuersKey, look, show, withAnotherName, type Seen } from './licence.ts';

const makeOne = () => show(['family_name']);

interface Told {
  readonly token: string;
  readonly seen: Seen;
}

async function lie(token: string): Promise<Told> {
  const changed = withAnotherName(token);
  return { token: changed, seen: await look(changed) };
}

/** A holder may keep back, and not invent. */
export function NoLie() {
  const token = useMade(makeOne) ?? '';
  const [told, setTold] = useState<Told>();
  const fault = told?.seen.faults[0];
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={fault !== undefined}
            then="The issuer’s signature is right, and the receiver still refuses: no digest in the signed payload is of this disclosure."
          >
            Write another family name into the disclosure.
          </Deed>
          <p>
            A receiver must refuse the whole token if a disclosure has no digest in it.{' '}
            <Clause of="RFC 9901" at="7.1" />
          </p>
          <Acts
            acts={[
              {
                label: 'Write “Byron”',
                onClick: () => void lie(token).then(setTold),
                isNext: true,
                disabled: token === '',
              },
            ]}
          />
        </>
      }
    >
      <LiveToken title="What the phone sends" token={told?.token ?? token} keyOfVerifier={useMade(issuersKey)} />
      {told && <Receiver told={told} />}
    </Beside>
  );
}

const Words = () => (
  <p>
    A holder may keep a claim back. May they also write another? A disclosure is not signed itself; anybody can write
    one.
  </p>
);

const Receiver = ({ told: { seen } }: { readonly told: Told }) => (
  <>
    <LiveJson title="What the receiver may use" text={seen.claims} part="payload" />
    {seen.faults[0] !== undefined && (
      <Said label="The receiver" tone="bad" title="Refused">
        <p>{seen.faults[0]}</p>
      </Said>
    )}
  </>
);
