import { useState } from 'react';
import { decodeBase64url } from '../../../core/text/base64url.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { count } from '../../../core/text/words.ts';
import { AlgorithmChoice } from '../../parts/AlgorithmChoice.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundVerdict } from '../../parts/PlaygroundVerdict.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';

const names = ['RS256', 'ES256'] as const;
type Name = (typeof names)[number];

const payload = '{"sub":"ada","role":"reader"}';
const playgrounds = {
  RS256: makePlayground({ header: '{"alg":"RS256","typ":"JWT"}', payload }),
  ES256: makePlayground({ header: '{"alg":"ES256","typ":"JWT"}', payload }),
} as const;

export function RsaEcdsa() {
  const [name, setName] = useState<Name>('RS256');
  const [first, setFirst] = useState<string>();
  const playground = playgrounds[name];
  const signature = useStore(playground.$token).split('.')[2] ?? '';
  const choose = (chosen: Name) => {
    setName(chosen);
    setFirst(undefined);
  };
  const again = () => {
    setFirst(signature);
    playground.writePayload(payload);
  };
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={name === 'ES256' && first !== undefined && first !== signature}
            then="Two signatures over the same characters with the same key, and both fit. So never compare tokens to find out whether they say the same, and never expect a signature to repeat."
          >
            <p>Sign the same content twice with each. Which of them signs differently every time?</p>
            <Button className="mt-2 font-normal" onClick={again}>
              Sign it again
            </Button>
          </Deed>
        </>
      }
    >
      <AlgorithmChoice names={names} value={name} onChange={choose} />
      {first !== undefined && <SignatureBox title="The signature before" signature={first} />}
      <SignatureBox title="The signature" signature={signature} />
      <PlaygroundVerdict playground={playground} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      Both prove the same; they differ in what they cost. RS256 wants a key of 2048 bits or more and makes signatures as
      long as the key. <Clause of="RFC 7518" at="3.3" /> ES256 computes on the curve P-256; its signature is two numbers
      of 32 bytes, R and S, one behind the other. <Clause of="RFC 7518" at="3.4" />
    </p>
    <p>
      ECDSA takes a fresh number for every signature. If it is ever used twice, two tokens betray the private key; some
      therefore derive it from key and content. <Clause of="RFC 6979" />
    </p>
  </>
);

interface BoxProps {
  readonly title: string;
  readonly signature: string;
}

const SignatureBox = ({ title, signature }: BoxProps) => (
  <LiveBox title={title} swatch="bg-signature" meta={count(decodeBase64url(signature).bytes.length, 'byte')}>
    <p className="px-3.5 py-2.5 font-mono text-small break-all text-signature">{signature}</p>
  </LiveBox>
);
