import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({ header: '{"alg":"ES256","typ":"JWT"}', payload: '{}' });
const gates = makeGates(playground);

const answers: readonly Answer[] = [
  {
    text: 'exp, or it would count for ever',
    because: 'It is wise to have it, and many recipients insist. RFC 7519 calls its use optional.',
  },
  { text: 'iss, sub and exp', because: 'Many profiles ask for these. RFC 7519 by itself does not.' },
  {
    text: 'None',
    isRight: true,
    because: (
      <>
        All are optional; those who use a token say which they need. <Clause of="RFC 7519" at="4.1" /> So{' '}
        <code>{'{}'}</code> is a claims set, and e30 is a payload. The four gates tell the difference between a sound
        token and a useful one: there is no time to check, and nothing to be used for.
      </>
    ),
  },
];

export const Mandatory = () => (
  <Beside
    text={
      <>
        <p>
          Here is a token that claims nothing at all. It was signed a moment ago, and the verifier has looked at it
          through Jotter’s four gates: is it sound, does the signature fit, is it the right time, is it what its kind
          should be?
        </p>
        <Question answers={answers}>Which claims must every JWT have, by RFC 7519?</Question>
      </>
    }
  >
    <PlaygroundView playground={playground} shows={['token', 'payload']} edits={['payload']} />
    <PlaygroundGates gates={gates} />
  </Beside>
);
