import { useState } from 'react';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { partsOfAJwe } from './parts-of-a-jwe.ts';
import { seal, secretClaims } from './sealing.ts';
import { momentNow } from '../../../state/page/clock.ts';

/** The same claims, to the character. */
const makeFirst = async () => {
  const claims = secretClaims(momentNow());
  return { claims, token: await seal(claims) };
};

/** The same claims twice, and no part of the tokens the same but the header. */
export function OnceMore() {
  const first = useMade(makeFirst);
  const [second, setSecond] = useState('');
  const again = async () => {
    if (first) setSecond(await seal(first.claims));
  };
  return (
    <Beside
      text={
        <>
          <p>
            Somebody on the way sees two tokens for Ada, a day apart. If they looked the same, that somebody would know
            that nothing has changed, without reading a word.
          </p>
          <p>
            Content key and <Term id="initialization-vector">initialization vector</Term> are random each time. Guess
            first which parts will stay as they are.
          </p>
          <Deed
            when={second !== ''}
            then="Only the header is the same. Yet the ciphertext is as long as before: length is not hidden (RFC 8725 §2.4)."
          >
            Encrypt the same claims once more, with the same key.
          </Deed>
          <Acts acts={[{ label: 'Encrypt once more', onClick: () => void again(), isNext: true }]} />
        </>
      }
    >
      <LiveToken title="First" token={first?.token ?? ''} />
      {second !== '' && <LiveToken title="Second" token={second} />}
      {second !== '' && first && <Table columns={['Part', 'First and second']} rows={rowsOf(first.token, second)} />}
    </Beside>
  );
}

const rowsOf = (one: string, other: string) =>
  partsOfAJwe.map(({ name }, at) => {
    const [a, b] = [one.split('.')[at] ?? '', other.split('.')[at] ?? ''];
    return [name, a === b ? 'the same' : `different, ${a.length === b.length ? 'of one length' : 'not of one length'}`];
  });
