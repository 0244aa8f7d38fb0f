import { Calendar } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { quietText } from '../../../ui/quiet-text.ts';
import { useFieldText } from '../../../ui/use-field-text.ts';
import type { useClaimField } from './use-claim-field.ts';

interface Props {
  readonly field: ReturnType<typeof useClaimField>;
  /** The claim's name, not longer than a line. */
  readonly label: string;
  readonly isAtFault: boolean;
}

/** A time that can be typed or pasted the same way everywhere, or chosen in the calendar of the browser. */
export function DateField({ field, label, isAtFault }: Props) {
  const text = useFieldText<HTMLInputElement>(field.text);
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <span className="claim-date">
      <input
        ref={text}
        type="text"
        aria-label={`${label}, date and time in UTC`}
        aria-invalid={field.problem !== undefined || isAtFault}
        {...(field.problem === undefined ? {} : { 'aria-describedby': field.problemId })}
        {...field.events}
        {...quietText}
      />
      <input
        ref={calendar}
        type="datetime-local"
        step={1}
        tabIndex={-1}
        aria-hidden
        {...quietText}
        onChange={(event) => event.target.value !== '' && field.events.onChange(event)}
        onBlur={field.events.onBlur}
      />
      <IconButton label={`Choose ${label} in a calendar`} onClick={() => openCalendar(calendar.current, field.text)}>
        <Calendar size={14} aria-hidden />
      </IconButton>
    </span>
  );
}

/** The browser's calendar at that time; some browsers have none. */
function openCalendar(field: HTMLInputElement | null, text: string): void {
  if (!field) return;
  const chosen = field;
  chosen.value = text.replace(' ', 'T');
  try {
    chosen.showPicker();
  } catch {
    chosen.focus();
  }
}
