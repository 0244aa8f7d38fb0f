import { useId, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Is given the id that ties the field to its label. */
  readonly children: (id: string) => ReactNode;
}

/** A small field under its label. */
export function Labelled({ label, children }: Props) {
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1">
      <label htmlFor={id} className="text-meta text-ink-2">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
