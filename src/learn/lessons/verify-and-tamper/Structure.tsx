import { makePlayground } from '../../state/playground.ts';
import { makeGates } from '../../state/playground-gates.ts';
import { Beside } from '../../parts/Beside.tsx';
import { PlaygroundGates } from '../../parts/PlaygroundGates.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useGate } from '../../parts/use-playground.ts';

const playground = makePlayground({
  header: '{"alg":"RS256","typ":"JWT","kid":"login-1"}',
  payload: '{"iss":"https://login.example","sub":"ada","exp":now+300}',
});
const gates = makeGates(playground);

export function Structure() {
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={useGate(gates, 'structure') === 'fail'}
            then="With the parts gone, nobody can say what was signed. Most tokens that are refused here were cut off while they were copied, or were never a JWT. Start over puts it right."
          >
            Break the structure: delete one of the two periods in the token.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['token']} edits={['token']} />
      <PlaygroundGates gates={gates} />
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      To read a token is to decode it. To accept one is to <Term id="verify">verify</Term> it, and that is several
      questions. <Clause of="RFC 7519" at="7.2" /> Jotter asks them as four <Term id="gate">gates</Term>, and answers
      each by itself:
    </p>
    <ul className="grid list-disc gap-0.5 pl-5">
      <li>
        <b>Structure</b>: does every part read as it must?
      </li>
      <li>
        <b>Signature</b>: does it fit the key that the verifier has?
      </li>
      <li>
        <b>Time and claims</b>: is it the right time, and the right audience?
      </li>
      <li>
        <b>Profile</b>: is it what a token of its kind must be?
      </li>
    </ul>
    <p>A token counts only if no gate is shut. “Invalid” alone says too little to repair anything.</p>
  </>
);
