import { valueOf, type JsonNode } from '../../../core/text/json-node.ts';
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
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "iat": now-10,\n  "nbf": now-10,\n  "exp": now+300,\n  "jti": "8f2c1e"\n}',
});

const names = (value: JsonNode | undefined): readonly string[] => {
  if (value?.type === 'array') return value.items.flatMap(names);
  return value?.type === 'string' && value.value !== '' ? [value.value] : [];
};

export function Registered() {
  const audience = names(valueOf(useClaims(playground), 'aud'));
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={audience.length > 0}
            then="aud may be a string or an array of strings. An API that finds aud and is not in it must refuse the token: otherwise a token for one service opens every other that trusts the same issuer."
          >
            One of the seven is missing: the one that says for whom the token is meant. Add it to the payload, with the
            value https://api.example.
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
    <p>
      RFC 7519 gives seven claims a name and a meaning, so that everybody means the same by them:{' '}
      <Clause of="RFC 7519" at="4.1" />
    </p>
    <ul className="grid list-disc gap-0.5 pl-5">
      <li>
        who: <code>iss</code> made it, <code>sub</code> is whom it is about, <code>aud</code>, the{' '}
        <Term id="audience">audience</Term>, is for whom it is meant;
      </li>
      <li>
        when: <code>iat</code> it was made, not before <code>nbf</code>, and not from <code>exp</code> on;
      </li>
      <li>
        which: <code>jti</code>, an ID of its own, to notice when it comes twice.
      </li>
    </ul>
    <p>Names are short because a token is to be compact.</p>
  </>
);
