import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface Props<V extends string> {
  /** What is chosen between, for the name of the list. */
  readonly label: string;
  readonly tabs: readonly { readonly value: V; readonly label: string }[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  /** Stands before them, in their row. */
  readonly lead?: ReactNode;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** Where a key leads to from the tab at `index` of `count`. */
type Step = (index: number, count: number) => number;

const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowRight', (index, count) => (index + 1) % count],
  ['ArrowLeft', (index, count) => (index + count - 1) % count],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
]);

/** Tabs that choose as they are walked: one stop of the Tab key, arrows between them (WAI-ARIA, pattern "Tabs"). */
export function Tabs<V extends string>(props: Props<V>) {
  const { value, lead, children } = props;
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1.5">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        {lead}
        <TabList {...props} id={id} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="grid min-w-0 gap-1">
        {children}
      </div>
    </div>
  );
}

function TabList<V extends string>({ id, label, tabs, value, onChange }: Props<V> & { readonly id: string }) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const index = tabs.findIndex((tab) => tab.value === value);
    const next = steps.get(event.key)?.(index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    onChange(tab.value);
    list.current?.querySelectorAll<HTMLButtonElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className="flex flex-wrap gap-x-0.5">
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="tab"
          id={`${id}-${tab.value}`}
          aria-selected={tab.value === value}
          aria-controls={`${id}-panel`}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
          onKeyDown={walk}
          className="min-h-6 border-b-2 border-transparent px-1.5 py-[2px] text-meta text-ink-2 -outline-offset-2 hover:text-ink aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink"
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
