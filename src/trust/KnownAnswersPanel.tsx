import { $knownAnswers, checkKnownAnswers, type KnownAnswersRun } from '../state/trust/known-answers.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { count } from '../core/text/words.ts';
import { TestedBy } from './TestedBy.tsx';

/** The tokens that the specifications publish, checked and decrypted by this browser. */
export function KnownAnswersPanel() {
  const run = useStore($knownAnswers);
  const isRunning = run.status === 'running';
  return (
    <Panel
      title="Known answers"
      className="order-3"
      meta="published tokens, in this browser"
      tools={
        <Button onClick={() => void checkKnownAnswers()} disabled={isRunning}>
          {isRunning ? 'Checking …' : 'Check them'}
        </Button>
      }
    >
      <p className="border-b border-line px-3.5 py-3 text-small text-ink-2">
        RFC 7515, 7516, 7517, 7519, 7520, 7797, 8037 and 9449 publish tokens with their keys. The code that judges yours
        judges them, altered ones too, and the answers are compared.
        <TestedBy files="e2e/published-tokens.spec.ts" />
      </p>
      <div role="status">
        <Progress run={run} />
      </div>
      <Wrong run={run} />
    </Panel>
  );
}

function Progress({ run }: { readonly run: KnownAnswersRun }) {
  if (run.status === 'idle') return null;
  if (run.status === 'failed')
    return <Notice tone="bad" title="The check could not run: part of Jotter could not be loaded." />;
  const { answers, of } = run;
  if (run.status === 'running')
    return <Notice tone="neutral" busy title={`${answers.length} of ${count(of, 'token')} …`} />;
  const wrong = answers.filter(({ isRight }) => !isRight).length;
  const signatures = answers.filter(({ kind }) => kind === 'signature').length;
  return (
    <Notice
      tone={wrong === 0 ? 'ok' : 'bad'}
      title={wrong === 0 ? `${of} of ${of} answers are right` : `${wrong} of ${of} answers are wrong`}
    >
      {count(signatures, 'signature')} judged, {count(answers.length - signatures, 'token')} decrypted.
    </Notice>
  );
}

function Wrong({ run }: { readonly run: KnownAnswersRun }) {
  const wrong = run.status === 'done' ? run.answers.filter(({ isRight }) => !isRight) : [];
  if (wrong.length === 0) return null;
  return (
    <ul aria-label="Wrong answers" className="grid gap-1 px-3.5 py-3 text-small">
      {wrong.map(({ kind, id, expected, found }) => (
        <li key={`${kind} ${id}`}>
          <b className="font-semibold">{id}</b>: {found}, where the specification has {expected}
        </li>
      ))}
    </ul>
  );
}
