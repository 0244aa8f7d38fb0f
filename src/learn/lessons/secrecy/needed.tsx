import { Beside } from '../../parts/Beside.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';

const answers: readonly Answer[] = [
  {
    text: 'The token goes over https, so nobody can read it: no JWE is needed.',
    because:
      'TLS ends at each stop: the proxy, the browser and its extensions, the log of the API all see the token itself.',
  },
  {
    text: 'Encrypt the token for the API.',
    because: 'That works, and the API must keep one more private key. There is a way with less.',
  },
  {
    text: 'Leave the income out, and let the API ask for it.',
    isRight: true,
    because:
      'What is not in the token cannot leak from it. Encrypt where the claim must travel through hands that must not read it.',
  },
];

const rows = [
  ['TLS', 'the wires', 'every stop on the way'],
  ['JWS', 'nothing', 'anybody who holds the token'],
  ['JWE', 'the content, to its recipient', 'the recipient; the header is open'],
] as const;

/** When encryption is worth it. */
export const Needed = () => (
  <Beside
    text={
      <>
        <p>
          <Term id="encryption">Encryption</Term> costs: one more key to keep, longer tokens, and a header that tells an
          attacker what to try. It is worth it where a token passes through hands that must not read it, such as an ID
          token with personal data that goes through the browser.
        </p>
        <Question answers={answers}>
          An API needs to know in one case out of a hundred what Ada earns. Somebody wants to put it into every access
          token. What do you say?
        </Question>
      </>
    }
  >
    <Table columns={['Way', 'What it hides', 'Who can read the claims']} rows={rows} />
  </Beside>
);
