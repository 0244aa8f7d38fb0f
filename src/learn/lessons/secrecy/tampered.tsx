import { useState } from 'react';
import { exchangeCharacter } from '../../jwt-tools/alter-jwt.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { open, sealClaims } from './sealing.ts';

interface Try {
  readonly part: string;
  readonly token: string;
  readonly why: string;
}

const places = [
  { part: 'header', at: 0 },
  { part: 'ciphertext', at: 3 },
  { part: 'tag', at: 4 },
] as const;

/** One character changed: nothing is given out. */
export function Tampered() {
  const token = useMade(sealClaims) ?? '';
  const [tried, setTried] = useState<Try>();
  const change = async (part: string, at: number) => {
    const changed = exchangeCharacter(token, at);
    const opened = await open(changed);
    setTried({ part, token: changed, why: opened.ok ? '' : opened.problem });
  };
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={tried !== undefined && tried.why !== ''}
            then="Not a garbled diagnosis but none: the recipient gives out nothing before the tag fits."
          >
            Change one character, wherever you like, and let the clinic decrypt it.
          </Deed>
          <Acts
            acts={places.map(({ part, at }) => ({
              label: `Change the ${part}`,
              onClick: () => void change(part, at),
              disabled: token === '',
            }))}
          />
        </>
      }
    >
      <LiveToken title={tried ? `With another ${tried.part}` : 'Encrypted token'} token={tried?.token ?? token} />
      {tried && (
        <Said label="The clinic" tone="bad" title="Not decrypted">
          <p>{tried.why}</p>
        </Said>
      )}
    </Beside>
  );
}

const Words = () => (
  <p>
    With some old ways to encrypt one can turn bits of the content without the key. In a JWE the{' '}
    <Term id="authentication-tag">authentication tag</Term> stands against it: it is computed over ciphertext and
    header. <Clause of="RFC 7516" at="5.1" />
  </p>
);
