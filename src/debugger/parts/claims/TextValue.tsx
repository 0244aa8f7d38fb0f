import type { Result } from '../../../core/text/result.ts';
import { quietText } from '../../../ui/quiet-text.ts';
import { useFieldText } from '../../../ui/use-field-text.ts';
import { FieldProblem } from './FieldProblem.tsx';
import { useClaimField } from './use-claim-field.ts';

interface Props {
  /** The claim's name, not longer than a line. */
  readonly label: string;
  readonly place: number;
  readonly text: string;
  /** The JSON of what was typed. */
  readonly read: (typed: string) => Result<string, string>;
}

/** A string or a number. It looks like text until somebody points at it. */
export function TextValue({ label, place, text, read }: Props) {
  const field = useClaimField(place, text, read);
  const ref = useFieldText<HTMLTextAreaElement>(field.text);
  return (
    <>
      <textarea
        ref={ref}
        rows={1}
        aria-label={`Value of ${label}`}
        aria-invalid={field.problem !== undefined}
        {...(field.problem === undefined ? {} : { 'aria-describedby': field.problemId })}
        {...field.events}
        {...quietText}
        className="claim-text"
      />
      <FieldProblem id={field.problemId} text={field.problem} />
    </>
  );
}
