import { useId, type ReactNode } from 'react';

interface Props {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  /** Whatever else describes it, under its label. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A box to tick, with its label. */
export function Tick({ checked, onChange, disabled = false, note, children }: Props) {
  const id = useId();
  return (
    <div className="grid min-h-6 grid-cols-[auto_1fr] content-start gap-x-2.5 text-small">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        className="mt-[3px] size-4 accent-accent max-sm:mt-0 max-sm:size-6"
      />
      <label htmlFor={id} className="min-w-0 [overflow-wrap:anywhere]">
        {children}
      </label>
      {note !== undefined && (
        <p id={`${id}-note`} className="col-start-2 text-meta text-ink-2 [overflow-wrap:anywhere]">
          {note}
        </p>
      )}
    </div>
  );
}
