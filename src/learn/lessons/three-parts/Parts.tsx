import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"HS256","typ":"JWT"}',
  payload: '{\n  "sub": "ada",\n  "exp": now+300\n}',
});

const answers: readonly Answer[] = [
  {
    text: 'The middle part only',
    because: 'Try it: write a claim into the payload and watch the last part. The signature is over the payload, too.',
  },
  {
    text: 'The middle part grows, and the last part becomes another one of the same length',
    isRight: true,
    because:
      'The payload holds more, so its part is longer. The signature is over header and payload, so every change makes another one; HMAC with SHA-256 always gives 32 bytes, which are 43 characters.',
  },
  {
    text: 'All three',
    because: 'The header says how the token is signed, and that is as before: its part stays.',
  },
];

export const Parts = () => (
  <Beside
    text={
      <>
        <p>
          A period divides the parts, for it is no character of base64url. A signed token has two periods and so three
          parts, each with its own colour here and in the debugger: the <Term id="header">header</Term>, the{' '}
          <Term id="payload">payload</Term> and the <Term id="signature">signature</Term>.{' '}
          <Clause of="RFC 7515" at="7.1" />
        </p>
        <p>
          The first two are JSON texts. Because JSON of this kind begins with <code>{'{"'}</code>, most tokens begin
          with <code>eyJ</code>. The third is no text: it is bytes, and what they mean only a key can tell.
        </p>
        <Question answers={answers}>
          You add a claim to the payload, and the issuer signs it. Which parts of the token change?
        </Question>
      </>
    }
  >
    <PlaygroundView playground={playground} shows={['token', 'payload']} edits={['payload']} />
    <PartLengths />
  </Beside>
);

const rows = [
  { name: 'Header', swatch: 'bg-header', holds: 'JSON: how it is signed' },
  { name: 'Payload', swatch: 'bg-payload', holds: 'JSON: the claims' },
  { name: 'Signature', swatch: 'bg-signature', holds: 'bytes over the other two' },
] as const;

function PartLengths() {
  const parts = useStore(playground.$token).split('.');
  return (
    <table className="w-full text-left text-small">
      <thead className="sr-only">
        <tr>
          <th>Part</th>
          <th>Holds</th>
          <th>Characters</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, swatch, holds }, index) => (
          <tr key={name} className="border-t border-line first:border-t-0">
            <th scope="row" className="py-1 pr-3 font-semibold whitespace-nowrap">
              <i aria-hidden className={`mr-2 inline-block size-[9px] rounded-[3px] ${swatch}`} />
              {name}
            </th>
            <td className="py-1 pr-3 text-ink-2">{holds}</td>
            <td className="py-1 text-right font-mono whitespace-nowrap tabular-nums">{parts[index]?.length ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
