import { Beside } from '../../parts/Beside.tsx';
import { Match, type Pair } from '../../parts/Match.tsx';
import { Term } from '../../parts/Term.tsx';

const pairs: readonly Pair[] = [
  {
    text: 'Twelve APIs of a shop shall know who calls and what they may do, without asking the login server each time.',
    answer: 'Yes: authorization',
    because: 'Each verifies the signature with a public key that it has, and reads what is allowed.',
  },
  {
    text: 'Who signed in to the mail shall also be known to the calendar, which is on another domain.',
    answer: 'Yes: single sign-on',
    because: 'Each application gets an ID token of its own from the same issuer.',
  },
  {
    text: 'A hospital tells an insurer which treatment was given; both shall be able to prove it later.',
    answer: 'Yes: information exchange',
    because: 'The signature says who wrote it and that nothing was changed.',
  },
  {
    text: 'A site with one server and one database wants to know who is signed in.',
    answer: 'No: something simpler',
    because: 'A session cookie does it, can be ended at once, and is shorter.',
  },
];

const answers = ['Yes: authorization', 'Yes: single sign-on', 'Yes: information exchange', 'No: something simpler'];

/** What JWTs are good at. */
export const GoodAt = () => (
  <Beside
    text={
      <>
        <p>
          A JWT is worth it where <b className="font-semibold">one party says something and another one believes it</b>,
          without a call back. There are three classic uses.
        </p>
        <ul className="grid list-disc gap-1 pl-5">
          <li>
            <b className="font-semibold">Authorization</b>, the most common: after a login each request carries a token
            that says what it may do.
          </li>
          <li>
            <b className="font-semibold">
              <Term id="single-sign-on">Single sign-on</Term>
            </b>
            : one login, many applications, on many domains.
          </li>
          <li>
            <b className="font-semibold">Information exchange</b>: as it is signed, you know who sent it, and that it is
            whole.
          </li>
        </ul>
        <p>
          Being <Term id="stateless">stateless</Term> is its strength, and the root of its weaknesses: the next steps.
        </p>
      </>
    }
  >
    <Match answers={answers} pairs={pairs}>
      Would you use a JWT, and what for?
    </Match>
  </Beside>
);
