import { contentOf } from '../../jwt-tools/read-jwt.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { sealClaims } from './sealing.ts';

const answers: readonly Answer[] = [
  {
    text: 'All of it: base64url can be decoded.',
    because: 'The characters can be decoded, and what comes out of four of the parts are encrypted or random bytes.',
  },
  {
    text: 'The header.',
    isRight: true,
    because:
      'It must be readable, so that the recipient knows which key to take. So nothing secret belongs there, either; it stands below the token.',
  },
  { text: 'Nothing.', because: 'Then the recipient could not know which key to take, either.' },
];

/** What a JWE hides and what it does not. */
export function Envelope() {
  const token = useMade(sealClaims) ?? '';
  return (
    <Beside
      text={
        <>
          <p>
            A signed token is a postcard with a seal: all may read it, nobody can change it. A <Term id="jwe">JWE</Term>{' '}
            is an envelope. <Clause of="RFC 7516" at="1" />
          </p>
          <p>
            This one holds Ada’s diagnosis. It was encrypted a moment ago for her clinic, whose public key everybody may
            have and whose private key nobody else has.
          </p>
          <Question answers={answers}>You have the token and no key. What can you read?</Question>
        </>
      }
    >
      <LiveToken title="Encrypted token" token={token} />
      {token !== '' && <LiveJson title="Its first part, decoded" text={contentOf(token).header} part="header" />}
    </Beside>
  );
}
