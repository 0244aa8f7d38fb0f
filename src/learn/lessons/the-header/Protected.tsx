import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useVerdict } from '../../parts/use-playground.ts';
import { WhoEdits } from '../../parts/WhoEdits.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT","kid":"key-1"}',
  payload: '{"sub":"ada","exp":now+300}',
});

export function Protected() {
  const signs = useStore(playground.$signs);
  const answer = useVerdict(playground);
  return (
    <Beside
      text={
        <>
          <p>
            The signature is over the header as well. <Clause of="RFC 7515" at="5.1" /> So nobody on the way can
            exchange a <code>typ</code> or a <code>kid</code> without being noticed.
          </p>
          <p>
            But a verifier has to read the header <em>before</em> it can check the signature: it needs <code>alg</code>{' '}
            and <code>kid</code> for that. Until the signature fits, the header is the word of a stranger. That is why a
            verifier uses it to choose among the keys and algorithms that it has, and never to fetch others.
          </p>
          <Deed
            when={!signs && answer?.verdict === 'invalid'}
            then="One character of the header is another, and the signature fits no more, though the claims are untouched."
          >
            Be somebody on the way, and change the typ or the kid in the header.
          </Deed>
        </>
      }
    >
      <WhoEdits playground={playground} />
      <PlaygroundView playground={playground} shows={['header', 'token', 'verdict']} edits={['header']} />
    </Beside>
  );
}
