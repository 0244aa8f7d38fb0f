import { contentOf, decodeText } from '../../jwt-tools/read-jwt.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { show } from './licence.ts';

const answers: readonly Answer[] = [
  {
    text: 'Decode the digests: they are base64url.',
    because: 'They decode to 32 bytes of a hash, from which nobody comes back.',
  },
  {
    text: 'Hash every date of the last hundred years and compare.',
    because: (
      <>
        Without the <Term id="salt">salt</Term> that would take a second. But each disclosure begins with 16 random
        bytes, and who has not got it would have to guess those, too. <Clause of="RFC 9901" at="9.3" />
      </>
    ),
  },
  {
    text: 'It cannot.',
    isRight: true,
    because:
      'The hash gives nothing back, and the salt is random, so that guessing does not help. It sees that some claim was kept back.',
  },
];

const makeOne = () => show(['age_over_18']);

/** What stands in the place of a claim. */
export function Salted() {
  const token = useMade(makeOne) ?? '';
  const [jwt = '', disclosure = ''] = token.split('~');
  return (
    <Beside
      text={
        <>
          <p>
            Here are the payload that the bar gets, and the one disclosure. The disclosure is an array: salt, name,
            value. Its SHA-256 is one of the digests in <code>_sd</code>. <Clause of="RFC 9901" at="4.2.3" />
          </p>
          <p>
            The others stand for what was kept back, or for nothing: an issuer may add <Term id="decoy">decoys</Term>.{' '}
            <Clause of="RFC 9901" at="4.2.5" />
          </p>
          <Question answers={answers}>The bar is curious about the birthdate. How can it find it out?</Question>
        </>
      }
    >
      {token !== '' && (
        <>
          <LiveJson title="Payload" text={contentOf(jwt).payload} part="payload" />
          <LiveBox title="The disclosure, decoded">
            <p className="px-3.5 py-2.5 font-mono text-small break-all text-disclosure">{decodeText(disclosure)}</p>
          </LiveBox>
        </>
      )}
    </Beside>
  );
}
