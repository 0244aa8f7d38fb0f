import { memo } from 'react';
import type { Span } from '../core/text/span.ts';
import { linesOf, marksByLine, runsOf, type Hint, type Mark } from './marks.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly hints: readonly Hint[];
  readonly numbered: boolean;
}

/** A text in its colours, line by line, as text nodes only. It lies under a field that takes the typing. */
export const Mirror = memo(function Mirror({ text, marks, hints, numbered }: Props) {
  const lines = linesOf(text);
  const marked = marksByLine(lines, marks);
  return lines.map((line, index) => (
    <div key={line.start} className="relative min-h-[1lh]">
      {numbered && (
        <span className="absolute right-full mr-[21px] text-right whitespace-nowrap text-ink-3 select-none">
          {index + 1}
        </span>
      )}
      <Line text={text} line={line} marks={marked[index] ?? []} />
      {hints
        .filter((hint) => hint.at >= line.start && hint.at <= line.end)
        .map((hint) => (
          <span key={hint.at} className="field-hint">
            {hint.text}
          </span>
        ))}
    </div>
  ));
});

function Line({ text, line, marks }: { readonly text: string; readonly line: Span; readonly marks: readonly Mark[] }) {
  return runsOf(text, marks, line).map((run) => (
    <span key={run.start} data-start={run.start} className={run.className}>
      {run.text}
    </span>
  ));
}
