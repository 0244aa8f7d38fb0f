import type { Diagnostic } from '../core/audit/rule.ts';
import type { Span } from '../core/text/span.ts';
import { $diagnostics } from '../state/diagnostics.ts';
import { applyEdits } from '../state/session.ts';
import { useStore } from '../state/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ReferenceLink } from '../ui/ReferenceLink.tsx';
import { Tag } from '../ui/Tag.tsx';
import { toneOfSeverity } from '../ui/tone.ts';
import { count } from '../ui/words.ts';
import { showInToken } from './show-in-token.ts';

const words = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' } as const;

/** All that the reading and the rules have to say, worst first. */
export function FindingsPane() {
  const found = useStore($diagnostics);
  if (!found) return null;
  return <Findings diagnostics={found} />;
}

function Findings({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  return (
    <Panel
      title="Findings"
      meta={diagnostics.length > 0 ? count(diagnostics.length, 'finding') : 'nothing to report'}
      className="max-md:order-6"
    >
      {diagnostics.length === 0 && (
        <p className="px-3.5 py-3 text-small text-ink-2">
          Nothing about the form or the claims of this token stands out.
        </p>
      )}
      <ul>
        {diagnostics.map((finding) => (
          <FindingRow key={`${finding.id} ${finding.span.start} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </Panel>
  );
}

function FindingRow({ finding }: { readonly finding: Diagnostic }) {
  const { fix } = finding;
  return (
    <li className="grid grid-cols-[auto_1fr_auto] gap-x-2.5 gap-y-0.5 border-t border-line px-3.5 py-2.5 first:border-t-0">
      <Tag tone={toneOfSeverity[finding.severity]}>{words[finding.severity]}</Tag>
      <b className="text-body font-semibold">{finding.title}</b>
      <ReferenceLink text={finding.reference} address={finding.address} />
      <p className="col-span-2 col-start-2 text-small text-ink-2 [overflow-wrap:anywhere]">{finding.message}</p>
      <div className="col-span-2 col-start-2 flex flex-wrap gap-2 pt-1 empty:hidden">
        {isShown(finding.span) && (
          <Button
            look="ghost"
            className="-ml-[9px]"
            onClick={() => showInToken(finding.span)}
            aria-label={`Show “${finding.title}” in the token`}
          >
            Show in the token
          </Button>
        )}
        {fix && <Button onClick={() => applyEdits(fix.edits)}>{fix.label}</Button>}
      </div>
    </li>
  );
}

const isShown = ({ start, end }: Span): boolean => end > start;
