import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';

const answers: readonly Answer[] = [
  {
    text: 'In the app, well hidden in its code.',
    because: 'Everybody who installs the app has its code, and so the secret. It takes minutes to find it.',
  },
  {
    text: 'In the app, but encrypted.',
    because: 'Then the key to it must be in the app, too.',
  },
  {
    text: 'Nowhere: an app cannot keep one.',
    isRight: true,
    because: (
      <>
        An app or a page is a <Term id="public-client">public client</Term>: there are a million copies of it, and a
        secret that all of them know is none. <Clause of="RFC 6749" at="2.1" /> What takes its place is PKCE, in the
        next step.
      </>
    ),
  },
];

/** Client ID and client secret. */
export function NamesOfClients() {
  return (
    <Beside
      text={
        <>
          <p>
            The shop registers once at the authorization server. It gets a <Term id="client-id">client ID</Term>, which
            is a name: it stands in addresses, and everybody may see it. <Clause of="RFC 6749" at="2.2" />
          </p>
          <p>
            If it can keep one, it also gets a <Term id="client-secret">client secret</Term>: a password of the
            application, not of Ada. With it the token endpoint knows that it is the shop who asks.{' '}
            <Clause of="RFC 6749" at="2.3.1" />
          </p>
        </>
      }
    >
      <Question answers={answers}>The shop also makes an app for phones. Where does the client secret go?</Question>
    </Beside>
  );
}
