import type { KeyboardEvent } from 'react';

interface Props<V extends string> {
  /** What is chosen between, for the group's name. */
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowLeft', -1],
]);

/** A few alternatives side by side, of which one holds. Arrow keys choose the next one. */
export function Segmented<V extends string>({ label, options, value, onChange }: Props<V>) {
  const walk = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps.get(event.key);
    if (step === undefined) return;
    const at = options.findIndex((option) => option.value === value);
    const next = (at + step + options.length) % options.length;
    event.preventDefault();
    event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus();
    if (options[next]) onChange(options[next].value);
  };
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
          onKeyDown={walk}
          className="min-h-6 px-2.5 py-[2px] text-meta text-ink-2 -outline-offset-2 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
