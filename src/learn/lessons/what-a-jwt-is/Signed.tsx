import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { WhoEdits } from '../../parts/WhoEdits.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{\n  "sub": "ada",\n  "role": "reader",\n  "exp": now+300\n}',
});

export function Signed() {
  const answer = useStore(playground.$verification);
  const signs = useStore(playground.$signs);
  const isForged = !signs && answer.status === 'done' && answer.value.verdict === 'invalid';
  return (
    <Beside
      text={
        <>
          <p>
            Why may the API believe what it reads? The token passed through a browser, an app, a proxy; each could have
            changed it. The last part is a <Term id="signature">signature</Term> over the other two. Only who holds the
            key can make one that fits, and the API checks it before it believes a word.
          </p>
          <Deed
            when={isForged}
            then="The claims read as you wrote them, and the API refuses the token: the old signature is over other characters, and you have no key to make a new one. A signed JWT hides nothing and can be changed by everyone, but not without being noticed."
          >
            Be somebody on the way, without the key, and make ada an admin.
          </Deed>
        </>
      }
    >
      <WhoEdits playground={playground} />
      <PlaygroundView playground={playground} shows={['payload', 'token', 'verdict']} edits={['payload']} />
    </Beside>
  );
}
