import type { Diagnostic } from '../../core/audit/rule.ts';
import type { JudgedFinding } from '../../core/judgement/repair.ts';
import type { Span } from '../../core/text/span.ts';
import { applyEdits } from '../../state/session/session.ts';
import { silence } from '../../state/judging/silenced.ts';
import { Button } from '../../ui/Button.tsx';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { toneOfSeverity } from '../../ui/tone.ts';
import { showInToken } from '../../state/token/show-in-token.ts';

const words = { error: 'error', warning: 'warning', info: 'note', hint: 'hint' } as const;

/** All that the findings say, worst first. */
export const FindingList = ({ findings }: { readonly findings: readonly JudgedFinding[] }) => (
  <ul>
    {findings.map((judged, index) => (
      <FindingRow key={keyAt(findings, index)} judged={judged} />
    ))}
  </ul>
);

const nameOf = (one: JudgedFinding | undefined): string => `${one?.finding.id} ${one?.finding.span.start}`;

/** Not by its message, which may tell the time: a row stays the same while somebody is in it. */
function keyAt(findings: readonly JudgedFinding[], index: number): string {
  const name = nameOf(findings[index]);
  return `${name} ${findings.slice(0, index).filter((one) => nameOf(one) === name).length}`;
}

function FindingRow({ judged }: { readonly judged: JudgedFinding }) {
  const { finding } = judged;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5 border-t border-line px-3.5 py-2.5 first:border-t-0">
      <Tag tone={toneOfSeverity[finding.severity]}>{words[finding.severity]}</Tag>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <b className="text-body font-semibold">{finding.title}</b>
        <ReferenceLink text={finding.reference} address={finding.address} />
      </p>
      <p className="col-start-2 text-small text-ink-2 [overflow-wrap:anywhere]">{finding.message}</p>
      <Advice finding={finding} />
      <Actions judged={judged} />
    </li>
  );
}

const sure = {
  certain: undefined,
  likely: 'Likely, not certain.',
  guess: 'A guess by the looks of it.',
} as const;

/** What to do about it, and when it is no fault. */
function Advice({
  finding: { id, remedy, fine, confidence = 'certain', isRule, lesson },
}: {
  readonly finding: Diagnostic;
}) {
  if (remedy === undefined) return null;
  const doubt = sure[confidence];
  return (
    <details className="col-start-2 text-small text-ink-2 [overflow-wrap:anywhere]">
      <summary className="w-fit rounded-control text-meta text-ink-3 hover:text-ink">What to do</summary>
      <p className="pt-0.5">{remedy}</p>
      {fine !== undefined && (
        <p>
          <b className="font-semibold">When it is fine:</b> {fine}
        </p>
      )}
      {doubt !== undefined && <p className="text-meta">{doubt}</p>}
      {lesson && (
        <p className="text-meta">
          Learn:{' '}
          <a href={`#/learn/${lesson.slug}`} className="underline underline-offset-2 hover:text-ink">
            {lesson.title}
          </a>
        </p>
      )}
      {isRule && (
        <a href={`#/rules/${id}`} className="text-meta text-ink-3 underline underline-offset-2 hover:text-ink">
          All about this rule
        </a>
      )}
    </details>
  );
}

function Actions({ judged: { finding, repair } }: { readonly judged: JudgedFinding }) {
  const { fix, id, title, span, other } = finding;
  return (
    <div className="col-start-2 -ml-[9px] flex flex-wrap items-center gap-x-1 pt-1">
      {repair && (
        <Button className="ml-[9px]" onClick={() => applyEdits(repair.fix.edits)}>
          {repair.fix.label}
        </Button>
      )}
      <p className="ml-[9px] text-meta text-ink-3 empty:hidden">
        {fix &&
          !repair &&
          'A repair here would break the signature, which covers these characters. The issuer has to fix it.'}
        {repair?.signature === 'unknown' && 'This changes characters that the signature covers.'}
      </p>
      {isShown(span) && (
        <Button look="ghost" onClick={() => showInToken(span)} aria-label={`Show “${title}” in the token`}>
          Show in the token
        </Button>
      )}
      {other && isShown(other) && (
        <Button look="ghost" onClick={() => showInToken(other)} aria-label={`Show the other place of “${title}”`}>
          Show the other
        </Button>
      )}
      <Button look="ghost" onClick={() => silence(id)} aria-label={`Ignore “${title}”`}>
        Ignore
      </Button>
    </div>
  );
}

const isShown = ({ start, end }: Span): boolean => end > start;
