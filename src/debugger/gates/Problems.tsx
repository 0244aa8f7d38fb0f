import './problems.css';
import { Crosshair } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../core/judgement/judgement.ts';
import { shorter } from '../../core/text/shorter.ts';
import { count } from '../../core/text/words.ts';
import { acceptanceOf } from '../../state/circumstances/accept-own.ts';
import { $claimsAtFault } from '../../state/judging/claims-at-fault.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { $editableClaims } from '../../state/making/claim-edits.ts';
import { editClaim } from '../../state/page/claim-to-edit.ts';
import { useStore } from '../../state/page/use-store.ts';
import { applyEdits } from '../../state/session/session.ts';
import { $received } from '../../state/token/parts.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { showInToken } from '../../state/token/show-in-token.ts';
import { later } from '../../ui/later.tsx';
import { $applied } from '../../state/autopsy/applied.ts';
import { ValidateAs } from './ValidateAs.tsx';

const Autopsy = later(() => import('../autopsy/Autopsy.tsx').then((module) => module.Autopsy));

/** Why the token is rejected, each reason with its value, its clause and what can be done; and what it was judged by. */
export function Problems() {
  const { problems, signature } = useStore($judgement);
  const applied = useStore($applied);
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? problems : problems.slice(0, mostProblems);
  const more = problems.length - shown.length;
  return (
    <section aria-label="Reasons" className="problems">
      {shown.length > 0 && (
        <ul>
          {shown.map((problem) => (
            <Row key={`${problem.id} ${problem.title} ${problem.span.start}`} problem={problem} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <p className="border-b border-line px-3 py-1">
          <Button look="ghost" onClick={() => setShowsAll(true)}>
            Show {count(more, 'more problem')}
          </Button>
        </p>
      )}
      {(signature.autopsy ?? applied) && <Autopsy />}
      <ValidateAs />
    </section>
  );
}

/** More at once would push the token out of view. */
const mostProblems = 3;

function Row({ problem }: { readonly problem: Problem }) {
  const { id, title, text, span, reference, address, repair } = problem;
  const acceptance = acceptanceOf(id);
  const claim = useClaimToEdit(problem);
  return (
    <li className="problem">
      <span className="pt-[5px] text-bad">
        <ToneIcon tone="bad" size={16} />
      </span>
      <h2 className="problem-title">{title}</h2>
      <p className="problem-text">{text}</p>
      <div className="problem-actions">
        <ReferenceLink text={reference} address={address} />
        {span.end > span.start && (
          <IconButton label={`Show where: ${title}`} title="Show in the token" onClick={() => showInToken(span)}>
            <Crosshair size={16} aria-hidden />
          </IconButton>
        )}
        {repair && <Button onClick={() => applyEdits(repair.fix.edits)}>{repair.fix.label}</Button>}
        {acceptance && <Button onClick={acceptance.run}>{acceptance.label}</Button>}
        {!repair && !acceptance && claim !== undefined && (
          <Button onClick={() => editClaim(claim)}>Edit {shorter(claim, 24)}</Button>
        )}
      </div>
    </li>
  );
}

/** The name of the claim that the problem is about, where it can be edited. */
function useClaimToEdit(problem: Problem): string | undefined {
  const index = useStore($claimsAtFault).find((one) => one.problem === problem)?.index;
  const root = useStore($received)?.json?.root;
  const isEditable = useStore($editableClaims).has(index ?? -1);
  return isEditable && index !== undefined && root?.type === 'object' ? root.members[index]?.name.value : undefined;
}
