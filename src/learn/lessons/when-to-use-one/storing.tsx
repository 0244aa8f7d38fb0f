import { useState } from 'react';
import { Choice } from '../../../ui/Choice.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';
import { places } from './places.ts';

const answers: readonly Answer[] = [
  {
    text: 'In localStorage, so that it is still there tomorrow.',
    because: 'That is where a foreign script looks first, and one line of it is enough. It also finds it tomorrow.',
  },
  {
    text: 'In a cookie with HttpOnly, Secure and SameSite, set by its own server.',
    isRight: true,
    because:
      'No script can read it, it goes over TLS only, and other sites cannot make the browser send it. A script in the page can still act while the page is open: no place helps against that.',
  },
  {
    text: 'In a cookie that the page sets with document.cookie.',
    because: 'What a script can set without HttpOnly every script can read.',
  },
];

/** Where a client can keep a token. */
export function Storing() {
  const [name, setName] = useState(places[0]?.name ?? '');
  const place = places.find((one) => one.name === name);
  return (
    <Beside
      text={
        <>
          <Words />
          <Question answers={answers}>
            A web page with a server of its own shall stay signed in over a reload, and a foreign script must not carry
            the token away. Where does it go?
          </Question>
        </>
      }
    >
      <LiveBox title="Places">
        <div className="px-3.5 py-2.5 print:hidden">
          <Choice
            label="Place"
            options={places.map((one) => ({ value: one.name, label: one.name }))}
            value={name}
            onChange={setName}
          />
        </div>
      </LiveBox>
      {place && (
        <Table
          columns={['What happens', place.name]}
          rows={[
            ['The page is loaded again', place.reload],
            ['A foreign script runs in the page (XSS)', place.script],
            ['Another site causes a request (CSRF)', place.otherSite],
            ['Somebody takes the device', place.device],
          ]}
        />
      )}
    </Beside>
  );
}

const Words = () => (
  <>
    <p>
      <b className="font-semibold">Where does a client keep it?</b> No place is safe from everything. Two attacks
      decide: <Term id="xss">XSS</Term>, a foreign script in the page, and <Term id="csrf">CSRF</Term>, a request that
      another site causes.
    </p>
    <p>Look through the places beside this, and weigh them.</p>
  </>
);
