import type { AutopsyReport, TriedCount } from '../../core/autopsy/report.ts';
import type { Answer } from '../../core/judgement/answer.ts';
import { count } from '../../core/text/words.ts';
import { $primaryAction } from '../../state/actions/primary-action.ts';
import { $applied } from '../../state/autopsy/applied.ts';
import { applyFinding } from '../../state/autopsy/apply-finding.ts';
import { $fixCircumstances } from '../../state/autopsy/fix-circumstances.ts';
import { $tried } from '../../state/autopsy/autopsy.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';

const FixLines = later(() => import('./FixLines.tsx').then((module) => module.FixLines));

/** What the search for the cause of a mismatch has found, what puts it right, here and in code, and what it ruled out. */
export function Autopsy() {
  const { autopsy } = useStore($judgement).signature;
  const applied = useStore($applied);
  if (!autopsy && !applied) return null;
  return <div className="problem-cause">{autopsy ? <Search autopsy={autopsy} /> : <Afterwards />}</div>;
}

function Search({ autopsy }: { readonly autopsy: NonNullable<Answer['autopsy']> }) {
  switch (autopsy.status) {
    case 'running':
      return <Running />;
    case 'failed':
      return <p>{autopsy.message}</p>;
    case 'done':
      return <Report report={autopsy.report} />;
    default:
      return null;
  }
}

/** The token verifies since the remedy was applied, and the code that made the mismatch is still as it was. */
function Afterwards() {
  const applied = useStore($applied);
  return applied ? <FixLines {...applied} /> : null;
}

/** Read out once: the count that follows changes several times a second. */
function Running() {
  const tried = useStore($tried);
  return (
    <p>
      <span role="status">Looking for the cause.</span> {count(tried, 'way')} tried so far.
    </p>
  );
}

function Report({ report: { finding, tried, counts, isBounded } }: { readonly report: AutopsyReport }) {
  const circumstances = useStore($fixCircumstances);
  // Beside the verdict stands the likeliest step, which is mostly this one.
  const isOffered = useStore($primaryAction)?.kind === 'apply-remedy';
  const { problems, signature } = useStore($judgement);
  // A reason without an id is what the keys say: it tells the cause already.
  const isTold = problems.some(({ id }) => id === undefined);
  return (
    <div className="grid gap-1" data-testid="autopsy">
      {finding && !isTold && <p>{[signature.text, ...signature.notes].join(' ')}</p>}
      {finding?.remedy && !isOffered && (
        <Button className="w-fit" onClick={() => applyFinding(finding)}>
          {finding.remedy.label}
        </Button>
      )}
      {finding && circumstances && <FixLines faults={finding.faults} circumstances={circumstances} finding={finding} />}
      {tried > 0 && (
        <details>
          <summary className="w-fit cursor-pointer">
            {finding ? `Found after trying ${count(tried, 'way')}` : `${count(tried, 'way')} tried, none matches`}
          </summary>
          <Tried counts={counts} isBounded={isBounded} />
        </details>
      )}
    </div>
  );
}

function Tried({ counts, isBounded }: { readonly counts: readonly TriedCount[]; readonly isBounded: boolean }) {
  return (
    <>
      <ul className="list-disc pt-1 pl-4">
        {counts.map(({ id, title, count: ways }) => (
          <li key={id}>
            {title}: {count(ways, 'way')}
          </li>
        ))}
      </ul>
      <p className="pt-1">
        Pairs count for both of their causes.{isBounded && ' Not every pair was tried, because there are too many.'}
      </p>
    </>
  );
}
