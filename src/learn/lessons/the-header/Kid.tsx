import { describeKey } from '../../../core/keys/describe-key.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useHeader, useVerdict } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT","kid":"key-1"}',
  payload: '{"sub":"ada","exp":now+300}',
});

export function Kid() {
  const keys = useStore(playground.$verifiers);
  const answer = useVerdict(playground);
  const kid = stringOf(useHeader(playground), 'kid');
  const isRotated = kid !== undefined && kid !== 'key-1';
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={isRotated && keys.length > 1 && answer?.verdict === 'valid' && answer.key.kid === kid}
            then="The header names the new key, and the verifier takes it out of its set. The old one stays there until the last token that it signed has expired; then it can go, and nobody was logged out."
          >
            <p>The issuer changes its key from time to time. Do it now, and see which key the verifier takes.</p>
            <Button className="mt-2 font-normal" onClick={() => void playground.rotate(`key-${keys.length + 1}`)}>
              Rotate the key
            </Button>
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['header', 'token']} />
      <KeySet />
      <PlaygroundView playground={playground} shows={['verdict']} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      An issuer has more than one key: an old one, a new one, one in reserve. It publishes the public ones as a{' '}
      <Term id="jwk-set">JWK set</Term>. <Clause of="RFC 7517" at="5" /> <Term id="kid">kid</Term>, the key ID, says
      which of them signed this token. <Clause of="RFC 7515" at="4.1.4" />
    </p>
    <p>
      It is a hint and a name, nothing else: what it looks like is up to the issuer. Whoever takes it for a file name or
      puts it into a database query lets a stranger choose the key.
    </p>
  </>
);

function KeySet() {
  const keys = useStore(playground.$verifiers);
  const answer = useVerdict(playground);
  const taken = answer?.verdict === 'valid' ? answer.key.kid : undefined;
  return (
    <LiveBox title="The JWK set of the verifier" meta={count(keys.length, 'key')}>
      <ul>
        {keys.map((key) => (
          <li
            key={key.kid}
            className="flex flex-wrap items-center gap-x-2 border-t border-line px-3.5 py-1.5 text-small first:border-t-0"
          >
            {describeKey(key)}
            {key.kid === taken && <Tag tone="ok">taken</Tag>}
          </li>
        ))}
      </ul>
    </LiveBox>
  );
}
