import { claimClass } from '../../../core/registry/claims.ts';
import { makePlayground } from '../../state/playground.ts';
import { Beside } from '../../parts/Beside.tsx';
import { ClaimsTable } from '../../parts/ClaimsTable.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useClaims } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{\n  "sub": "ada",\n  "email": "ada@example.org",\n  "level": 3,\n  "exp": now+300\n}',
});

export function Kinds() {
  const claims = useClaims(playground);
  const members = claims?.type === 'object' ? claims.members : [];
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={members.some(({ name }) => claimClass(name.value) === 'public')}
            then="A domain belongs to one owner, so nobody else gives this name another meaning. It is longer; between two services of yours, a private name will do."
          >
            level is private: another API may mean something else by it. Give it a name that nobody else will use, with
            a domain in it, such as https://example.com/level.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} edits={['payload']} />
      <ClaimsTable playground={playground} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>Beside those seven you may put into a payload what you want. Names come in three kinds:</p>
    <ul className="grid list-disc gap-1 pl-5">
      <li>
        <Term id="registered-claim">Registered</Term>: in the registry of IANA, where many specifications have added
        theirs, as OpenID Connect did with <code>email</code>. <Clause of="RFC 7519" at="4.1" />
      </li>
      <li>
        <Term id="public-claim">Public</Term>: anybody may make one up, under a name that cannot collide, such as a URI
        with a domain of one’s own. <Clause of="RFC 7519" at="4.2" />
      </li>
      <li>
        <Term id="private-claim">Private</Term>: issuer and recipient agreed upon it, and nobody else knows. Such names
        may collide. <Clause of="RFC 7519" at="4.3" />
      </li>
    </ul>
  </>
);
