import { memo, useMemo } from 'react';
import { bisect } from '../core/text/bisect.ts';
import { isSame } from '../core/text/is-same.ts';
import { linesOf, type Hint, type Line, type Mark } from './marks.ts';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly hints: readonly Hint[];
  readonly numbered: boolean;
}

/** A text in its colours, line by line, as text nodes only. It lies under a field that takes the typing. */
export const Mirror = memo(function Mirror({ text, marks, hints, numbered }: Props) {
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  const hintsOf = new Map<number, readonly Hint[]>();
  for (const hint of hints) {
    const index = bisect(lines.length, (line) => (lines[line]?.start ?? 0) <= hint.at);
    hintsOf.set(index, [...(hintsOf.get(index) ?? []), hint]);
  }
  return lines.map((line, index) => (
    <MirrorLine key={line.start} line={line} number={numbered ? index + 1 : undefined} hints={hintsOf.get(index)} />
  ));
});

interface LineProps {
  readonly line: Line;
  readonly number: number | undefined;
  readonly hints: readonly Hint[] | undefined;
}

/** Drawn again only when it says something else: of a thousand lines, the hint of one changes every second. */
const MirrorLine = memo(function MirrorLine({ line, number, hints = [] }: LineProps) {
  return (
    <div className="relative min-h-[1lh]">
      {number !== undefined && (
        <span className="absolute right-full mr-[21px] text-right whitespace-nowrap text-ink-3 select-none">
          {number}
        </span>
      )}
      {line.runs.map((run) => (
        <span key={run.start} data-start={run.start} className={run.className}>
          {run.text}
        </span>
      ))}
      {hints.map((hint) => (
        <span key={hint.at} className="field-hint">
          {hint.text}
        </span>
      ))}
    </div>
  );
}, isSame);
