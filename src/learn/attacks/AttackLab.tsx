import { publicHalf } from '../../core/keys/public-half.ts';
import { Button } from '../../ui/Button.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { CheckList } from '../parts/CheckList.tsx';
import { LiveBox } from '../parts/LiveBox.tsx';
import { LiveJson } from '../parts/LiveJson.tsx';
import { LiveToken } from '../parts/LiveToken.tsx';
import { Said } from '../parts/Said.tsx';
import type { Judgement } from '../verifier/check.ts';
import { contentOf } from '../jwt-tools/read-jwt.ts';
import type { Attack } from './use-attack.ts';

const states = [
  { value: 'open', label: 'With the hole' },
  { value: 'closed', label: 'Repaired' },
] as const;

/** The attacker’s moves, the token that comes of them, and what the API makes of it. */
export function AttackLab({ attack }: { readonly attack: Attack }) {
  const { isOpen, setOpen, honest, answer, forged } = attack;
  const content = forged && contentOf(forged.token);
  return (
    <>
      <Moves attack={attack} />
      {forged && content && (
        <>
          <LiveToken
            title="The attacker’s token"
            token={forged.token}
            keyOfVerifier={forged.key && publicHalf(forged.key)}
          />
          <div className="grid gap-3 sm:grid-cols-[2fr_3fr]">
            <LiveJson title="Its header" text={content.header} part="header" />
            <LiveJson title="Its payload" text={content.payload} part="payload" />
          </div>
        </>
      )}
      <LiveBox
        title="The verifier of the API"
        tools={
          <Segmented
            label="The verifier"
            options={states}
            value={isOpen ? 'open' : 'closed'}
            onChange={(state) => setOpen(state === 'open')}
          />
        }
      >
        <p role="status" className="px-3.5 py-2 text-small text-ink-2">
          {honest ? honestWords(honest) : 'Being set up …'}
        </p>
        {answer && <CheckList checks={answer.checks} />}
      </LiveBox>
      {answer && <Outcome answer={answer} isOpen={isOpen} />}
    </>
  );
}

const honestWords = ({ status }: Judgement): string =>
  `Ada’s own request, with her own token, was answered with ${status === 200 ? '200 OK' : '401'}.`;

function Moves({ attack: { made, next, move, send, restart, isBusy, obstacle, forged } }: { readonly attack: Attack }) {
  return (
    <LiveBox title="The attacker">
      <ol className="grid gap-1 px-3.5 pt-2.5 text-small text-ink-2 empty:hidden">
        {made.map(({ label }, at) => (
          <li key={label}>
            {at + 1}. {label}.
          </li>
        ))}
      </ol>
      <div role="group" aria-label="The attacker" className="flex flex-wrap gap-2 px-3.5 py-2.5 print:hidden">
        <Button look="primary" onClick={next ? move : send} aria-disabled={isBusy} wraps>
          {next ? next.label : 'Send it to the API'}
        </Button>
        {forged && (
          <Button look="ghost" onClick={restart}>
            Start over
          </Button>
        )}
      </div>
      {obstacle !== undefined && (
        <p role="status" className="px-3.5 pb-2.5 text-small text-warn">
          {obstacle}
        </p>
      )}
    </LiveBox>
  );
}

function Outcome({ answer, isOpen }: { readonly answer: Judgement; readonly isOpen: boolean }) {
  const last = answer.checks.at(-1);
  if (answer.status === 200)
    return (
      <Said label="Answer of the API" tone="bad" title="200 OK: the attacker is in">
        <p>{isOpen ? 'The API takes them for what the token says.' : 'This should not have happened.'}</p>
      </Said>
    );
  return (
    <Said label="Answer of the API" tone="ok" title="401 Unauthorized: the attacker stays out">
      <p>
        {last?.title}: {last?.why}
      </p>
      <p className="font-mono text-meta">WWW-Authenticate: Bearer error="invalid_token"</p>
    </Said>
  );
}
