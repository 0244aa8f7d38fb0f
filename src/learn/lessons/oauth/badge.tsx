import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';

const rows = [
  ['Reception checks your passport', 'The authorization server checks how you sign in'],
  ['It prints a badge: name, company, floors, today', 'It signs a token: sub, iss, scope, exp'],
  ['Doors read the badge and do not call reception', 'APIs verify the signature and do not call the server'],
  ['At night the badge stops working', 'After exp the token is refused'],
] as const;

const answers: readonly Answer[] = [
  {
    text: 'A badge expires, and a token does not.',
    because: 'Both should: exp is the “today” on the badge.',
  },
  {
    text: 'A badge has your photo on it, and a bearer token has none.',
    isRight: true,
    because: (
      <>
        Nothing in it says who may carry it: it works for whoever bears it. <Clause of="RFC 6750" at="1.2" /> And it can
        be copied, so that you still have yours and notice nothing.
      </>
    ),
  },
  {
    text: 'A badge can be forged, and a token can, too.',
    because: 'A badge perhaps. A token cannot without the key: that is what the signature is for.',
  },
];

/** An identity badge, and where that picture stops. */
export function Badge() {
  return (
    <Beside
      text={
        <>
          <p>
            An OAuth <Term id="bearer-token">bearer token</Term> is like an identity badge that a reception desk hands
            to a visitor. The picture carries far, and then it stops.
          </p>
          <Question answers={answers}>Where does the picture mislead you about a stolen one?</Question>
          <p>It stops elsewhere, too:</p>
          <ul className="grid list-disc gap-1 pl-5">
            <li>A badge can be taken away at the door. A token that is verified offline holds until it expires.</li>
            <li>
              A badge is yours. An access token is the client’s: it says what the print shop may do, not that you are
              there. It is no proof that you signed in; that is the ID token’s office.
            </li>
            <li>
              Everybody can read the badge that you wear. Everybody who holds a signed token can read all of it, too.
            </li>
          </ul>
        </>
      }
    >
      <Table columns={['In the building', 'In OAuth']} rows={rows} />
    </Beside>
  );
}
