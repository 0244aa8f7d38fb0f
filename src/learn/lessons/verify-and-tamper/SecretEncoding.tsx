import { useEffect, useState } from 'react';
import type { SecretEncoding as Encoding } from '../../../core/keys/key.ts';
import { readKeys } from '../../../core/keys/reading/read-keys.ts';
import { decodeBase64url } from '../../../core/text/base64url.ts';
import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { ByteGrid } from '../../parts/ByteGrid.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate } from '../../parts/use-playground.ts';

const playground = makePlayground({ header: '{"alg":"HS256","typ":"JWT"}', payload: '{"sub":"ada","exp":now+300}' });
const gates = makeGates(playground);

const readings: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf8', label: 'UTF-8 text' },
  { value: 'hex', label: 'hex' },
  { value: 'base64url', label: 'base64url' },
];

export function SecretEncoding() {
  const [encoding, setEncoding] = useState<Encoding>('utf8');
  const text = useStore(playground.$signer)?.material.k ?? '';
  useEffect(() => {
    if (text !== '') playground.verifyWith(text, encoding);
  }, [text, encoding]);
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={useGate(gates, 'signature') === 'pass' && encoding === 'base64url'}
            then="The same characters, read as what they are: 32 bytes, and the signature fits. When a secret that is surely right does not verify, try how it is read before you doubt anything else."
          >
            Choose how the verifier reads the secret, so that the Signature gate opens.
          </Deed>
        </>
      }
    >
      <Secret text={text} encoding={encoding} onRead={setEncoding} />
      <PlaygroundGates gates={gates} shows={['signature']} />
      <PlaygroundView playground={playground} shows={['token']} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      A <Term id="secret">secret</Term> is bytes. In a configuration file it has to be text, and there are several ways
      to write bytes as text. Here the issuer made 32 random bytes and wrote them down in base64url. It decodes them
      before it signs.
    </p>
    <p>
      The verifier has exactly the same characters in its configuration. It takes them for text, though, and uses the
      bytes of the characters: more bytes, and others.
    </p>
  </>
);

interface SecretProps {
  readonly text: string;
  readonly encoding: Encoding;
  readonly onRead: (encoding: Encoding) => void;
}

function Secret({ text, encoding, onRead }: SecretProps) {
  const read = readKeys(text, { secretEncoding: encoding });
  const bytes = decodeBase64url(read.keys[0]?.material.k ?? '').bytes;
  return (
    <>
      <LiveBox title="The secret, in both configurations">
        <p className="px-3.5 py-2.5 font-mono text-small break-all">{text === '' ? 'being made …' : text}</p>
      </LiveBox>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span aria-hidden className="text-meta text-ink-2">
          The verifier reads it as
        </span>
        <Segmented label="The verifier reads it as" options={readings} value={encoding} onChange={onRead} />
      </div>
      <LiveBox title="The bytes that the verifier uses" meta={count(bytes.length, 'byte')}>
        <div className="px-3.5 py-2.5">
          {bytes.length > 0 ? (
            <ByteGrid bytes={bytes} />
          ) : (
            <p className="text-small text-warn">{read.problems[0]?.message ?? 'There is none.'}</p>
          )}
        </div>
      </LiveBox>
    </>
  );
}
