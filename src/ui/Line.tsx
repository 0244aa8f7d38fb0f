import { fieldClass } from './field-class.ts';
import { Labelled } from './Labelled.tsx';
import { quietText } from './quiet-text.ts';
import { useFieldText } from './use-field-text.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'number' | 'password' | 'datetime-local';
  readonly step?: number;
  readonly placeholder?: string;
  readonly className?: string;
}

/** One line of text under its label: a name, a number, a password. Nothing of it is remembered or corrected. */
export function Line({ label, value, onChange, type = 'text', placeholder, step, className = 'w-44' }: Props) {
  const field = useFieldText<HTMLInputElement>(value);
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type={type}
          ref={field}
          onChange={(event) => onChange(event.target.value)}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(step === undefined ? {} : { step })}
          {...quietText}
          className={`${fieldClass} font-mono ${className}`}
        />
      )}
    </Labelled>
  );
}
