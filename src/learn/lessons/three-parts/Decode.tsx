import { useState } from 'react';
import { decodeBase64url } from '../../../core/text/base64url.ts';
import { readJson } from '../../../core/text/json.ts';
import { numberOf } from '../../../core/text/json-node.ts';
import { decodeUtf8 } from '../../../core/text/utf8.ts';
import { Line } from '../../../ui/Line.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { BitMap } from './BitMap.tsx';

/** {"n":1} */
const start = 'eyJuIjoxfQ';

export function Decode() {
  const [text, setText] = useState(start);
  const { bytes, faults } = decodeBase64url(text, 'The text');
  const { text: read } = decodeUtf8(bytes);
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={faults.length === 0 && numberOf(readJson(read).root, 'n') === 2}
            then="1 is 00110001 and 2 is 00110010: the bits that differ are all in the eighth character, so x became y. Other bytes share characters with their neighbours, and then one byte changes two characters."
          >
            Change one character of the base64url so that the JSON says 2 instead of 1. (x has the value 49; its
            neighbour in the alphabet has 50.)
          </Deed>
        </>
      }
    >
      <Line label="base64url" value={text} onChange={setText} className="w-full" />
      <LiveBox title="Characters, bits, bytes, text">
        <BitMap bytes={bytes} walks="sextet" />
      </LiveBox>
      <LiveBox title="Read as UTF-8">
        <p className="px-3.5 py-2.5 font-mono text-small break-all">{read === '' ? '(nothing)' : read}</p>
        {faults[0] && (
          <p role="status" className="border-t border-line px-3.5 py-2 text-small text-warn">
            {faults[0].message}
          </p>
        )}
      </LiveBox>
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      The way back is the same in the other direction: each character stands for six bits, the bits are cut into bytes,
      the bytes are read as UTF-8. It takes no key either, so anybody can do it with any token.
    </p>
    <p>
      Here is a little JSON. Go through its characters with the slider, or with the arrow keys, and see which of them
      hold the digit 1.
    </p>
  </>
);
