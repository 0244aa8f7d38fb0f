import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';

const answers: readonly Answer[] = [
  {
    text: 'A token for 30 days: Ada shall not have to sign in all the time.',
    because: 'A thief shall not have to, either: for 30 days, and nobody can stop them.',
  },
  {
    text: 'A token for 10 minutes, and a refresh token that gets new ones.',
    isRight: true,
    because:
      'Ada notices nothing. A stolen access token is worth minutes, and the refresh token goes to one server only, which can refuse it at any time.',
  },
  {
    text: 'A token without exp, and a list of the ended ones.',
    because: 'Then the list grows for ever, and whoever forgets to ask it takes each token for ever.',
  },
];

const rows = [
  ['Access token', 'minutes, to an hour at most', 'It goes to many places.'],
  ['ID token', 'minutes', 'It is read once, right after the login.'],
  ['Refresh token', 'days', 'It goes to one place, and is exchanged each time.'],
] as const;

/** Keep them no longer than needed. */
export const ShortLife = () => (
  <Beside
    text={
      <>
        <p>
          <b className="font-semibold">Keep them no longer than needed.</b> For how long a stolen token works is decided
          when it is issued. The bearer RFC advises an hour or less. <Clause of="RFC 6750" at="5.3" />
        </p>
        <Question answers={answers}>Ada wants to stay signed in for a month. What do you issue?</Question>
        <p>
          And when she signs out, forget the tokens and revoke the <Term id="refresh-token">refresh token</Term>.
        </p>
      </>
    }
  >
    <Table columns={['Token', 'Usual life', 'Why']} rows={rows} />
  </Beside>
);
