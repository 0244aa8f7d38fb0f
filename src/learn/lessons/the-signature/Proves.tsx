import { makePlayground } from '../../state/playground.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT","kid":"bank-1"}',
  payload: '{\n  "iss": "https://bank.example",\n  "sub": "ada",\n  "limit": 5000,\n  "exp": now+300\n}',
});

const answers: readonly Answer[] = [
  {
    text: 'Who sent you this token is ada',
    because: 'It is about ada. Whoever has the token can send it; the signature says who signed, not who brings it.',
  },
  {
    text: 'Header and payload are as they were when the holder of the bank’s private key signed them',
    isRight: true,
    because:
      'Both halves of it: integrity, for nothing was changed, and the signer, for only that key makes such a signature. It rests on one thing more: that this public key really is the bank’s. You must have it from the bank, not from the token.',
  },
  {
    text: 'The limit of 5000 is true, and still holds',
    because: 'The bank said so when it signed. Whether you believe the bank, and for how long, is another question.',
  },
  {
    text: 'Nobody but you and the bank knows of the limit',
    because: 'A signature hides nothing: everybody on the way could read it.',
  },
];

export const Proves = () => (
  <Beside
    text={
      <>
        <p>
          A signature that fits says two things: integrity, that not one character of header or payload has changed, and
          origin, that it was made with this key. With a key pair that means one signer; with a shared secret, one of
          those who know it.
        </p>
        <Question answers={answers}>
          You verified this token with the public key of the bank. What do you know now?
        </Question>
      </>
    }
  >
    <PlaygroundView playground={playground} shows={['token', 'payload', 'verdict']} />
  </Beside>
);
