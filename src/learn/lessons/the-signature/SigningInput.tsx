import { useState, type ReactNode } from 'react';
import { decodeBase64url, encodeBase64url } from '../../../core/text/base64url.ts';
import { makeBench } from '../../../state/bench.ts';
import { useStore } from '../../../state/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import type { StepProps } from '../../lesson.ts';
import { Beside } from '../../parts/Beside.tsx';
import { ByteGrid } from '../../parts/ByteGrid.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { TokenBench } from '../../parts/TokenBench.tsx';
import { TokenText } from '../../parts/TokenText.tsx';

const bench = makeBench({ header: '{"alg":"HS256","typ":"JWT"}', payload: '{"sub":"ada","exp":now+300}' });

const LAST = 4;

export function SigningInput({ onDone, isDone }: StepProps) {
  const [stage, setStage] = useState(0);
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={stage === LAST}
            isDone={isDone}
            onDone={onDone}
            then="That is a whole token. Change the payload now: its part, the signing input and all 32 bytes follow."
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
      <TokenBench bench={bench} shows={['payload']} edits={['payload']} />
      <Building stage={stage} />
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

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function Building({ stage }: { readonly stage: number }) {
  const header = encodeBase64url(utf8(useStore(bench.$header)));
  const payload = encodeBase64url(utf8(useStore(bench.$payload)));
  const token = useStore(bench.$token);
  const signature = decodeBase64url(token.split('.')[2] ?? '').bytes;
  const pieces: readonly Piece[] = [
    { title: 'The header in base64url', shows: <TokenText token={header} /> },
    { title: 'The payload in base64url', shows: <span className="text-payload">{payload}</span> },
    { title: 'Joined by a period: the signing input', shows: <TokenText token={`${header}.${payload}`} /> },
    { title: 'HMAC with SHA-256 over these characters', shows: <ByteGrid bytes={signature} /> },
    { title: 'Its bytes in base64url, behind a second period: the token', shows: <TokenText token={token} /> },
  ];
  return (
    <ol aria-live="polite" className="overflow-hidden rounded-control border border-line-strong">
      {pieces.slice(0, stage + 1).map(({ title, shows }, at) => (
        <li key={title} className="border-t border-line px-3.5 py-2 text-small first:border-t-0">
          <p className="text-meta font-semibold text-ink-2">
            {at + 1}. {title}
          </p>
          <div className="font-mono break-all">{shows}</div>
        </li>
      ))}
    </ol>
  );
}

interface Piece {
  readonly title: string;
  readonly shows: ReactNode;
}
