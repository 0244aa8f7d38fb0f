import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Match, type Pair } from '../../parts/Match.tsx';
import { Term } from '../../parts/Term.tsx';

const pairs: readonly Pair[] = [
  {
    text: 'Ada, whose photos they are',
    answer: 'resource owner',
    because: 'She alone may say yes.',
  },
  {
    text: 'print.example, which wants to print them',
    answer: 'client',
    because: 'It acts for her, and with her leave.',
  },
  {
    text: 'login.example, which asks Ada and issues tokens',
    answer: 'authorization server',
    because: 'It knows who she is, and what she agreed to.',
  },
  {
    text: 'photos.example, which has the photos',
    answer: 'resource server',
    because: 'It is the API. It takes tokens of a server that it trusts.',
  },
];

const answers = ['authorization server', 'client', 'resource owner', 'resource server'];

/** The four roles. */
export function Cast() {
  return (
    <Beside
      text={
        <>
          <p>
            Ada keeps her photos at photos.example. A print shop, print.example, shall print three of them. She could
            give the shop her password. Then the shop could do all that she can, for ever, and she could not take it
            back without a new password.
          </p>
          <p>
            <Term id="oauth">OAuth 2.0</Term> is the way without: the shop gets a token that is good for this one thing,
            for a while. Four take part. <Clause of="RFC 6749" at="1.1" />
          </p>
          <p>
            <Term id="client">Client</Term> does not mean the person or the browser: it is the application that wants
            something. Authorization server and resource server are often two parts of one company.
          </p>
        </>
      }
    >
      <Match answers={answers} pairs={pairs}>
        Who is who?
      </Match>
    </Beside>
  );
}
