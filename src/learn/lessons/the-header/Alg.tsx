import { useState } from 'react';
import { algorithms } from '../../../core/registry/algorithms.ts';
import { decodeBase64url } from '../../../core/text/base64url.ts';
import { makePlayground, type Playground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { count } from '../../../core/text/words.ts';
import { AlgorithmChoice } from '../../parts/AlgorithmChoice.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const names = ['RS256', 'ES256', 'HS256', 'Ed25519'] as const;
type Name = (typeof names)[number];

const playgroundOf = (alg: Name): Playground =>
  makePlayground({ header: `{"alg":"${alg}","typ":"JWT"}`, payload: '{"sub":"ada","exp":now+300}' });

const playgrounds: Readonly<Record<Name, Playground>> = {
  RS256: playgroundOf('RS256'),
  ES256: playgroundOf('ES256'),
  HS256: playgroundOf('HS256'),
  Ed25519: playgroundOf('Ed25519'),
};

export function Alg() {
  const [name, setName] = useState<Name>('RS256');
  const [tried, setTried] = useState<ReadonlySet<Name>>(new Set<Name>(['RS256']));
  const playground = playgrounds[name];
  const choose = (chosen: Name) => {
    setName(chosen);
    setTried(new Set([...tried, chosen]));
  };
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={tried.size === names.length && name === 'HS256'}
            then="HS256 signs with 32 bytes, ES256 and Ed25519 with 64, RS256 with as many as its key has: 256 of 2048 bits. Short is not better or worse; who has to hold which key is what decides, and lesson 5 is about that."
          >
            Sign the token in each of the four ways, and stop at the one with the shortest signature.
          </Deed>
        </>
      }
    >
      <AlgorithmChoice names={names} value={name} onChange={choose} />
      <PlaygroundView key={name} playground={playground} shows={['token', 'header', 'verdict']} />
      <SignatureSize playground={playground} name={name} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      <code>alg</code> is the one member that every header must have. <Clause of="RFC 7515" at="4.1.1" /> It names the
      algorithm of the signature: <code>HS256</code> is HMAC with SHA-256, <code>RS256</code> is RSA, <code>ES256</code>{' '}
      is ECDSA, <code>Ed25519</code> is EdDSA. <Clause of="RFC 7518" at="3.1" /> <Clause of="RFC 9864" at="2.2" />
    </p>
    <p>
      The name is case-sensitive. And it is no order to the verifier: a verifier must know beforehand which algorithms
      it takes, and must use no other, whatever the token says. <Clause of="RFC 8725" at="3.1" /> Lesson 10 breaks one
      that does not.
    </p>
  </>
);

function SignatureSize({ playground, name }: { readonly playground: Playground; readonly name: Name }) {
  const signature = useStore(playground.$token).split('.')[2] ?? '';
  const { bytes } = decodeBase64url(signature);
  return (
    <LiveBox title="Signature" swatch="bg-signature" meta={algorithms.get(name)?.title}>
      <p className="px-3.5 py-2.5 text-small tabular-nums">
        {signature === ''
          ? 'Making a key …'
          : `${count(bytes.length, 'byte')}, which are ${count(signature.length, 'character')}`}
      </p>
    </LiveBox>
  );
}
