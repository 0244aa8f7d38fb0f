import { makePlayground } from '../../state/playground.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "aud": "https://api.example",\n  "role": "editor",\n  "exp": now+300\n}',
});

const answers: readonly Answer[] = [
  { text: 'Whom the token is about', because: 'It can: sub says ada.' },
  { text: 'Until when the token counts', because: 'It can: exp is the moment from which on it must be refused.' },
  {
    text: 'Whether ada logged out a minute ago',
    isRight: true,
    because:
      'The token tells what held when it was signed. What happened since stands nowhere in it. That is the price of asking nobody, and lesson 7 comes back to it.',
  },
  { text: 'What ada may do', because: 'It can: role is a claim that issuer and API agreed upon.' },
];

export const SelfContained = () => (
  <Beside
    text={
      <>
        <p>
          A JWT is self-contained. What its recipient needs to know is in it: who issued it, whom it is about, for whom
          it is meant, until when it counts. The API looks up no session and asks the <Term id="issuer">issuer</Term>{' '}
          nothing. It needs one thing besides the token: a key to check it with.
        </p>
        <Question answers={answers}>
          An API has this token and the issuer’s public key, and nothing else. What can it not learn?
        </Question>
      </>
    }
  >
    <PlaygroundView playground={playground} shows={['token', 'payload']} />
  </Beside>
);
