import { useState } from 'react';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { Line } from '../../../ui/Line.tsx';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { BitMap } from './BitMap.tsx';

const start = '{"name":"Zoe"}';

export function Encode() {
  const [text, setText] = useState(start);
  const bytes = new TextEncoder().encode(text);
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={bytes.length > Array.from(text).length}
            then="One character, several bytes: what is encoded are bytes, not characters. Whoever forgets that and encodes another charset than UTF-8 makes tokens that others cannot read."
          >
            Write a text of your own, with a character in it that takes more than one byte, such as ë, € or 😀.
          </Deed>
        </>
      }
    >
      <Line label="Your text" value={text} onChange={setText} className="w-full" />
      <LiveBox
        title="Text, bytes, bits, characters"
        meta={`${count(bytes.length, 'byte')}, ${count(Math.ceil((bytes.length * 4) / 3), 'character')}`}
      >
        <BitMap bytes={bytes} walks="byte" />
      </LiveBox>
      <LiveBox title="In base64url">
        <p className="px-3.5 py-2.5 font-mono text-small break-all text-payload">
          {encodeBase64url(bytes) || '(nothing)'}
        </p>
      </LiveBox>
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>A header and a payload are JSON texts. To put one into a token takes two steps, neither of which needs a key:</p>
    <ol className="grid list-decimal gap-1 pl-5">
      <li>
        The text becomes bytes in <Term id="utf-8">UTF-8</Term>: one byte for a plain Latin character, two to four for
        any other. <Clause of="RFC 7519" at="7.1" />
      </li>
      <li>
        The bits of these bytes are cut into groups of six, and each group becomes one of 64 characters: A to Z, a to z,
        0 to 9, <code>-</code> and <code>_</code>. This is <Term id="base64url">base64url</Term>.{' '}
        <Clause of="RFC 4648" at="5" />
      </li>
    </ol>
    <p>
      Three bytes make four characters, so the text grows by a third. A last group that is too short is filled up with
      zeros. Ordinary base64 writes <code>+</code> and <code>/</code> and appends <code>=</code>; a token must have none
      of these. <Clause of="RFC 7515" at="2" />
    </p>
  </>
);
