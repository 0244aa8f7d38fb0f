import type { KeyForm } from '../state/keys/key-page.ts';

interface Props {
  readonly forms: readonly KeyForm[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** What may be published in one row, and what must not in another. */
export function FormChoice({ forms, chosen, onChoose }: Props) {
  const rows = [
    { name: 'Public', forms: forms.filter(({ secret }) => !secret) },
    { name: forms.every(({ secret }) => secret) ? 'Secret' : 'Private', forms: forms.filter(({ secret }) => secret) },
  ];
  return (
    <div className="grid gap-1.5">
      {rows.map(
        (row) =>
          row.forms.length > 0 && (
            <div
              key={row.name}
              role="group"
              aria-label={`${row.name} forms`}
              className="flex flex-wrap items-center gap-1.5"
            >
              <span className="w-14 text-meta text-ink-2">{row.name}</span>
              {row.forms.map(({ id, title }) => (
                <button
                  key={id}
                  type="button"
                  aria-pressed={id === chosen}
                  onClick={() => onChoose(id)}
                  className="min-h-6 rounded-control border border-line-strong px-2.5 py-[2px] text-meta text-ink-2 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
                >
                  {title}
                </button>
              ))}
            </div>
          ),
      )}
    </div>
  );
}
