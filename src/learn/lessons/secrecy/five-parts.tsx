import { useState } from 'react';
import { decodeBase64url } from '../../../core/text/base64url.ts';
import { Button } from '../../../ui/Button.tsx';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { partsOfAJwe } from './parts-of-a-jwe.ts';
import { sealClaims } from './sealing.ts';

/** The five parts, one by one. */
export function FiveParts() {
  const token = useMade(sealClaims) ?? '';
  const [looked, setLooked] = useState<readonly number[]>([]);
  return (
    <Beside
      text={
        <>
          <p>
            A compact JWE has five parts. Two keys are at work: a{' '}
            <Term id="content-encryption-key">content encryption key</Term>, new for each token, encrypts the claims;
            the recipient’s key encrypts that key. <Clause of="RFC 7516" at="7.1" />
          </p>
          <p>
            The content is always encrypted in a way that notices changes:{' '}
            <Term id="authenticated-encryption">authenticated encryption</Term>. <Clause of="RFC 7516" at="4.1.2" />
          </p>
          <Deed
            when={new Set(looked).size === partsOfAJwe.length}
            then="Two parts are the recipient’s way in, one is the content, one keeps watch over it, and the first tells how."
          >
            Look at each of the five.
          </Deed>
        </>
      }
    >
      <LiveToken title="Encrypted token" token={token} />
      <Parts token={token} at={looked.at(-1)} onLook={(at) => setLooked([...looked, at])} />
    </Beside>
  );
}

interface PartsProps {
  readonly token: string;
  readonly at: number | undefined;
  readonly onLook: (at: number) => void;
}

const inks = ['text-header', 'text-encrypted-key', 'text-iv', 'text-payload', 'text-signature'] as const;

function Parts({ token, at, onLook }: PartsProps) {
  const part = at === undefined ? undefined : partsOfAJwe[at];
  const text = token.split('.')[at ?? 0] ?? '';
  return (
    <LiveBox title="Its parts">
      <div role="group" aria-label="Parts" className="flex flex-wrap gap-2 px-3.5 py-2.5 print:hidden">
        {partsOfAJwe.map(({ name }, index) => (
          <Button
            key={name}
            aria-pressed={index === at}
            onClick={() => onLook(index)}
            className="aria-pressed:bg-sunken"
          >
            {name}
          </Button>
        ))}
      </div>
      <div role="status" className="grid gap-1 px-3.5 pb-2.5 text-small empty:hidden">
        {part && (
          <>
            <p>
              <b className="font-semibold">{part.name}</b>, {count(decodeBase64url(text).bytes.length, 'byte')}.{' '}
              {part.says}
            </p>
            <p className={`font-mono break-all ${inks[at ?? 0] ?? ''}`}>{text}</p>
          </>
        )}
      </div>
    </LiveBox>
  );
}
