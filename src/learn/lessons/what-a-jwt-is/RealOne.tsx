import { readJson } from '../../../core/text/json.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "aud": "https://api.example",\n  "exp": now+300\n}',
});

export function RealOne() {
  const subject = stringOf(readJson(useStore(playground.$payload)).root, 'sub');
  return (
    <Beside
      text={
        <>
          <p>
            This is a JSON Web Token, a <Term id="jwt">JWT</Term>, said like the English word “jot”.{' '}
            <Clause of="RFC 7519" at="1" /> Your browser made it a moment ago, with a fresh key.
          </p>
          <p>
            It carries <Term id="claim">claims</Term> between two parties: the <Term id="issuer">issuer</Term>, here a
            login service, says them; the <Term id="recipient">recipient</Term>, here an API, is to believe them. The
            claims are the members of a JSON object, the <Term id="payload">payload</Term>. They are what the middle
            part of the token holds.
          </p>
          <Deed
            when={subject !== undefined && subject !== '' && subject !== 'ada'}
            then="The token followed at every key press: its middle part is the payload in other characters. The last part changed as well, for the issuer signed the new payload. So the signature still verifies."
          >
            In the payload, put another name in place of ada, and watch the token.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['token', 'payload', 'verdict']} edits={['payload']} />
    </Beside>
  );
}
