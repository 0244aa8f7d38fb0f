import { toJwkText } from '../../../crypto/keys/export-key.ts';
import { jsonMarks } from '../../../editor/json-marks.ts';
import { OverlaidField } from '../../../editor/OverlaidField.tsx';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT","kid":"2026-a"}',
  payload: '{"sub":"ada","exp":now+300}',
});

const answers: readonly Answer[] = [
  { text: 'JWS, for it belongs to a signature', because: 'It does, but it has no payload and no signature in it.' },
  {
    text: 'JWK',
    isRight: true,
    because: (
      <>
        It is a key as a JSON object: kty says EC, crv names the curve, x and y are the public point.{' '}
        <Clause of="RFC 7518" at="6.2" /> An issuer publishes such keys, and kid in the header says which one to take.
      </>
    ),
  },
  { text: 'JWE, for nobody can read x and y', because: 'They are numbers in base64url, and not encrypted at all.' },
];

export const Jose = () => (
  <Beside
    text={
      <>
        <p>
          The first part is the header, in full the JOSE header. <Clause of="RFC 7515" at="4" />{' '}
          <Term id="jose">JOSE</Term> stands for JSON Object Signing and Encryption, a family of standards:
        </p>
        <Family />
        <p>A JWT that is signed is a JWS whose content is claims. The header tells a verifier how to go about it.</p>
        <Question answers={answers}>
          The verifier of this token holds the object with kty in it. To which of them does that belong?
        </Question>
      </>
    }
  >
    <PlaygroundView playground={playground} shows={['token', 'header']} />
    <VerifierKey />
  </Beside>
);

const family = [
  { name: 'JWS', is: 'Signature: any content with a signature', rfc: 'RFC 7515' },
  { name: 'JWE', is: 'Encryption: any content, encrypted', rfc: 'RFC 7516' },
  { name: 'JWK', is: 'Key: a key as a JSON object', rfc: 'RFC 7517' },
  { name: 'JWA', is: 'Algorithms: their names and rules', rfc: 'RFC 7518' },
  { name: 'JWT', is: 'Token: claims in a JWS or a JWE', rfc: 'RFC 7519' },
] as const;

const Family = () => (
  <dl className="grid grid-cols-[auto_1fr_auto] gap-x-3 gap-y-1.5">
    {family.map(({ name, is, rfc }) => (
      <div key={name} className="col-span-3 grid grid-cols-subgrid">
        <dt className="font-semibold">{name}</dt>
        <dd className="col-span-2 grid grid-cols-subgrid">
          <span className="text-ink-2">{is}</span>
          <Clause of={rfc} />
        </dd>
      </div>
    ))}
  </dl>
);

function VerifierKey() {
  const [key] = useStore(playground.$verifiers);
  const text = key ? toJwkText(key) : '';
  return (
    <LiveBox title="What the verifier holds">
      <OverlaidField
        label="What the verifier holds"
        value={text}
        onChange={() => undefined}
        readOnly
        marks={jsonMarks(text, 'unprotected', { start: 0, end: text.length })}
      />
    </LiveBox>
  );
}
