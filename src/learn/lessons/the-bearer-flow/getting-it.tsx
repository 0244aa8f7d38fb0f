import { Clause } from '../../parts/Clause.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { playground, flowStep } from './flow.tsx';

export const Credentials = flowStep({
  says: (
    <p>
      Ada types her name and her password into the shop’s page, and the <Term id="client">client</Term> posts them to
      the server. This is the only time that the password travels.
    </p>
  ),
  message: () => [
    'The client, to login.example',
    'POST /login HTTP/1.1\nHost: login.example\nContent-Type: application/json\n\n{"username":"ada","password":"analytical engine"}',
  ],
  asks: 'What keeps others from reading the password on its way?',
  answers: [
    { text: 'That it is JSON.', because: 'JSON is text; anybody can read it.' },
    {
      text: 'TLS, and nothing else.',
      isRight: true,
      because: 'The address must begin with https. It is the same for the token later on (RFC 6750 §5.3).',
    },
    { text: 'The signature.', because: 'There is none yet, and a signature would not hide anything.' },
  ],
});

export const Signing = flowStep({
  says: (
    <>
      <p>
        The server checks the password. Then it writes down what the API will need to know, about whom, for whom and
        until when, and signs it with its key. <Clause of="RFC 7515" at="5.1" />
      </p>
      <p>This is the token. It was signed a moment ago, with ES256.</p>
    </>
  ),
  Live: () => <PlaygroundView playground={playground} shows={['header', 'payload', 'token']} />,
  asks: 'Which key did it sign with?',
  answers: [
    { text: 'The public key of the API.', because: 'Nobody can sign with a public key.' },
    {
      text: 'Its own private key.',
      isRight: true,
      because: 'Nobody else has it. The API has the public half, with which it can verify and not sign.',
    },
    {
      text: 'Ada’s password.',
      because: 'It would have to be known to every API, and it is far too easy to guess.',
    },
  ],
});

export const ComingBack = flowStep({
  says: (
    <p>
      The token comes back in the body of the answer (some servers use a header), and the client stores it. The answer
      must say <code>no-store</code>, so that nobody on the way keeps a copy. <Clause of="RFC 6749" at="5.1" />
    </p>
  ),
  message: (token) => [
    'The answer of login.example',
    `HTTP/1.1 200 OK\nContent-Type: application/json\nCache-Control: no-store\n\n{\n  "access_token": "${token}",\n  "token_type": "Bearer",\n  "expires_in": 600\n}`,
  ],
  asks: 'Where must the client not put it?',
  answers: [
    {
      text: 'Into the memory of the page.',
      because: 'That is one of the better places, as long as no foreign script runs there.',
    },
    { text: 'Into a cookie with HttpOnly.', because: 'That is one of the better places.' },
    {
      text: 'Into the address of a page: ?token=…',
      isRight: true,
      because: (
        <>
          Addresses end up in histories, in logs and in the Referer header. <Clause of="RFC 6750" at="5.3" />
        </>
      ),
    },
  ],
});
