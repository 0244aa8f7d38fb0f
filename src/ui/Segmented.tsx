interface Props<V extends string> {
  /** What is chosen between, for the group's name. */
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** A few alternatives side by side, of which one holds. */
export function Segmented<V extends string>({ label, options, value, onChange }: Props<V>) {
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex overflow-hidden rounded-control border border-line-strong"
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="min-h-6 px-2.5 py-[2px] text-meta text-ink-2 -outline-offset-2 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
