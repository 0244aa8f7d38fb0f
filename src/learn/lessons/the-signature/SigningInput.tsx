import { useState, type ReactNode } from 'react';
import { makePlayground, type Playground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { encodeText } from '../../jwt-tools/make-jwt.ts';
import { signatureOf } from '../../jwt-tools/read-jwt.ts';
import { AlgorithmChoice } from '../../parts/AlgorithmChoice.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { ByteGrid } from '../../parts/ByteGrid.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { TokenText } from '../../parts/TokenText.tsx';

const names = ['HS256', 'RS256', 'ES256'] as const;
type Name = (typeof names)[number];

const playgroundOf = (alg: Name): Playground =>
  makePlayground({ header: `{"alg":"${alg}","typ":"JWT"}`, payload: '{"sub":"ada","exp":now+300}' });

const playgrounds: Readonly<Record<Name, Playground>> = {
  HS256: playgroundOf('HS256'),
  RS256: playgroundOf('RS256'),
  ES256: playgroundOf('ES256'),
};

/** What is done with the signing input, and with which key. */
const doings: Readonly<Record<Name, string>> = {
  HS256: 'HMAC with SHA-256 over these characters, with the shared secret',
  RS256: 'An RSA signature over these characters, with the private key',
  ES256: 'An ECDSA signature over these characters, with the private key',
};

const LAST = 4;

export function SigningInput() {
  const [stage, setStage] = useState(0);
  const [name, setName] = useState<Name>('HS256');
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={stage === LAST}
            then="That is a whole token. Change the payload now: its part, the signing input and all 32 bytes follow. Then sign with RSA or ECDSA: the input is made in the same way, and other bytes come out."
          >
            <p>Build the token.</p>
            <div className="mt-2 flex gap-2 font-normal">
              <Button onClick={() => setStage(Math.min(stage + 1, LAST))} aria-disabled={stage === LAST}>
                Next piece
              </Button>
              <Button look="ghost" onClick={() => setStage(0)}>
                From the start
              </Button>
            </div>
          </Deed>
        </>
      }
    >
      <AlgorithmChoice names={names} value={name} onChange={setName} />
      <PlaygroundView playground={playgrounds[name]} shows={['payload']} edits={['payload']} />
      <Building name={name} stage={stage} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      The signature is not over the JSON. It is over the <Term id="signing-input">JWS Signing Input</Term>: the
      characters of the header part, a period, and the characters of the payload part, exactly as they travel.{' '}
      <Clause of="RFC 7515" at="5.1" />
    </p>
    <p>
      That is why a space more in the JSON is another token, and why nobody may decode a part and encode it anew before
      the signature is checked.
    </p>
  </>
);

function Building({ name, stage }: { readonly name: Name; readonly stage: number }) {
  const playground = playgrounds[name];
  const header = encodeText(useStore(playground.$header));
  const payload = encodeText(useStore(playground.$payload));
  const token = useStore(playground.$token);
  const pieces: readonly Piece[] = [
    { title: 'The header in base64url', shows: <TokenText token={header} /> },
    { title: 'The payload in base64url', shows: <span className="text-payload">{payload}</span> },
    { title: 'Joined by a period: the signing input', shows: <TokenText token={`${header}.${payload}`} /> },
    { title: doings[name], shows: <ByteGrid bytes={signatureOf(token)} /> },
    { title: 'Its bytes in base64url, behind a second period: the token', shows: <TokenText token={token} /> },
  ];
  return (
    <div>
      <p role="status" className="sr-only">
        {`Piece ${stage + 1} of ${pieces.length}: ${pieces[stage]?.title ?? ''}`}
      </p>
      <ol className="overflow-hidden rounded-control border border-line-strong">
        {pieces.slice(0, stage + 1).map(({ title, shows }, at) => (
          <li key={title} className="border-t border-line px-3.5 py-2 text-small first:border-t-0">
            <p className="text-meta font-semibold text-ink-2">
              {at + 1}. {title}
            </p>
            <div className="font-mono break-all">{shows}</div>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface Piece {
  readonly title: string;
  readonly shows: ReactNode;
}
