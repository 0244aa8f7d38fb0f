import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Judgement } from '../../core/judgement/judgement.ts';
import type { Span } from '../../core/text/span.ts';
import type { Word } from '../../editor/json-field.ts';
import { jsonMarks } from '../../editor/json-marks.ts';
import { runsOf } from '../../editor/marks.ts';
import { $judgement } from '../../state/judging/judgement.ts';
import { $jose, $unprotected } from '../../state/token/parts.ts';
import { useSelected, useStore } from '../../state/page/use-store.ts';
import { later } from '../../ui/later.tsx';
import { JsonPane } from './JsonPane.tsx';

const AlgorithmPicker = later(() => import('./AlgorithmPicker.tsx').then((module) => module.AlgorithmPicker));

const vocabulary = (explain: Explanations): readonly Word[] => explain.headerWords();

export function HeaderPane() {
  const isEncrypted = useStore($jose)?.kind === 'jwe';
  const isSplit = useStore($unprotected).length > 0;
  const how = isEncrypted ? 'how it was encrypted' : 'how it was signed';
  const meta = isSplit ? `protected: ${isEncrypted ? 'the tag' : 'the signature'} covers it` : how;
  return (
    <JsonPane
      name="header"
      title="Header"
      label="Header JSON"
      meta={meta}
      fold="header"
      result={<HeaderLine meta={meta} />}
      isReason={useSelected($judgement, isHeaderAtFault)}
      always={<AlgorithmPicker />}
      vocabulary={vocabulary}
    />
  );
}

/** The header rejects the token, so that it is the evidence. */
const isHeaderAtFault = ({ problems }: Judgement): boolean =>
  problems.some(({ id, span }) => id !== undefined && isInHeader(span));

function isInHeader({ start, end }: Span): boolean {
  const header = $jose.get()?.header.excerpt.span;
  return header !== undefined && end > start && start >= header.start && end <= header.end;
}

/** Characters of a header on one line. */
const mostInLine = 200;

/** The whole header on one line, in its colours. */
function HeaderLine({ meta }: { readonly meta: string }) {
  const text = useStore($jose)?.header.text;
  if (text === undefined) return meta;
  const line = text.slice(0, mostInLine).replaceAll(/\s+/g, ' ');
  const marks = jsonMarks(line, 'header', { start: 0, end: line.length });
  return (
    <code className="painted font-mono text-meta">
      {runsOf(line, marks).map(({ start, text: run, className }) => (
        <span key={start} className={className}>
          {run}
        </span>
      ))}
    </code>
  );
}
