import { Lightbulb } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { JudgedFinding } from '../../core/judgement/repair.ts';
import { withoutEffect } from '../../core/judgement/without-effect.ts';
import { $areRulesMissing } from '../../state/circumstances/explanations.ts';
import { tryAgain } from '../../state/page/missing.ts';
import { $heard, hearAll } from '../../state/judging/silenced.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { later } from '../../ui/later.tsx';
import { NotLoaded } from '../../ui/NotLoaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { count } from '../../core/text/words.ts';

const FindingList = later(() => import('./FindingList.tsx').then((module) => module.FindingList));
const LibraryTable = later(() => import('./LibraryTable.tsx').then((module) => module.LibraryTable));
const VerifyInCode = later(() => import('./VerifyInCode.tsx').then((module) => module.VerifyInCode));

/** All that the reading and the rules have to say, worst first. */
export function FindingsPane() {
  const heard = useStore($heard);
  const areMissing = useStore($areRulesMissing);
  if (!heard) return areMissing ? <Missing /> : null;
  const { findings, silenced } = heard;
  return (
    <FoldingPanel
      fold="findings"
      title="Findings"
      result={findings.length > 0 ? <Counts findings={findings} /> : 'nothing to report'}
      icon={<Lightbulb size={16} aria-hidden />}
      tools={
        silenced.length > 0 && (
          <Button look="ghost" onClick={hearAll}>
            Show {count(silenced.length, 'ignored finding')}
          </Button>
        )
      }
    >
      {findings.length === 0 && silenced.length === 0 && (
        <p className="px-3.5 py-3 text-small text-ink-2">No problems found in the form or the claims of this token.</p>
      )}
      <FindingList findings={findings} />
      <Folded title="How libraries treat this token">
        <LibraryTable />
      </Folded>
      <Folded title="Verify this in your code">
        <VerifyInCode />
      </Folded>
    </FoldingPanel>
  );
}

/** "3 findings, 2 without effect on the verdict" */
function Counts({ findings }: { readonly findings: readonly JudgedFinding[] }) {
  const silent = withoutEffect(findings);
  const all = count(findings.length, 'finding');
  if (silent === 0) return all;
  return `${all}, ${silent === findings.length ? '' : `${silent} `}without effect on the verdict`;
}

/** What is in it comes when it is first opened. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="border-t border-line px-3.5 py-2.5 text-small text-ink-2 [overflow-wrap:anywhere]"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="w-fit rounded-control text-meta text-ink-3 hover:text-ink">{title}</summary>
      {open && children}
    </details>
  );
}

/** Without the rules a token is taken apart, and its signature checked, and no more. */
const Missing = () => (
  <Panel title="Findings">
    <NotLoaded what="What judges and explains a token" onTryAgain={tryAgain} />
  </Panel>
);
