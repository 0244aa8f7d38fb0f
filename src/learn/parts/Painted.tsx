import { Mirror } from '../../editor/Mirror.tsx';
import type { Mark } from '../../editor/marks.ts';

interface Props {
  /** What it is, for a screen reader. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text to read, in the colours of the debugger. */
export const Painted = ({ label, text, marks }: Props) => (
  <div
    role="group"
    aria-label={label}
    className="painted px-3.5 py-2.5 font-mono text-small break-all whitespace-pre-wrap"
  >
    <Mirror text={text} marks={marks} hints={[]} numbered={false} />
  </div>
);
