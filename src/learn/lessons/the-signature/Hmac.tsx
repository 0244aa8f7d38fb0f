import { useState } from 'react';
import { signatureOf } from '../../jwt-tools/read-jwt.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Line } from '../../../ui/Line.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { ByteGrid } from '../../parts/ByteGrid.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { SigningProblem } from '../../parts/SigningProblem.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useVerdict } from '../../parts/use-playground.ts';

const secret = 'a secret of the issuer, 32 bytes or more';

/** Where the header has no time, HMAC makes the same bytes at every visit. */
const start = { header: '{"alg":"HS256","typ":"JWT"}', payload: '{"sub":"ada","iat":1700000000}', secret };
const playground = makePlayground(start);
/** The same again, which nobody edits. */
const untouched = makePlayground(start);

export function Hmac() {
  const [written, setWritten] = useState<string>(secret);
  const answer = useVerdict(playground);
  const write = (text: string) => {
    setWritten(text);
    playground.signWith(text);
  };
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={written !== secret && answer?.verdict === 'invalid'}
            then="About half of the 256 bits changed, spread over all bytes: nothing in them tells how near the secret was. The verifier still has the old secret, so it refuses."
          >
            Change one character of the secret with which the issuer signs, and count how many bytes stay.
          </Deed>
        </>
      }
    >
      <Line label="The issuer’s secret" value={written} onChange={write} className="w-full" />
      <SigningProblem playground={playground} />
      <Compared />
      <PlaygroundView playground={playground} shows={['verdict']} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      <Term id="hmac">HMAC</Term> hashes the signing input together with a <Term id="secret">shared secret</Term>. Who
      has the secret can compute these bytes; from the bytes nobody gets back to the secret. To check them, the verifier
      computes them again and compares. <Clause of="RFC 7518" at="3.2" />
    </p>
    <p>
      The secret must be at least as long as the hash, 32 bytes for HS256, <Clause of="RFC 7518" at="3.2" /> and should
      come from a random generator: a password can be guessed, offline and as fast as a machine can hash.
    </p>
  </>
);

function Compared() {
  const now = signatureOf(useStore(playground.$token));
  const before = signatureOf(useStore(untouched.$token));
  const bits = Array.from(now, (byte, at) => ones(byte ^ (before[at] ?? 0))).reduce((sum, each) => sum + each, 0);
  return (
    <LiveBox title="HMAC with SHA-256" swatch="bg-signature" meta={`${bits} of 256 bits changed`}>
      <div className="px-3.5 py-2.5">
        <ByteGrid bytes={now} against={before} />
      </div>
    </LiveBox>
  );
}

const ones = (byte: number): number => byte.toString(2).replaceAll('0', '').length;
