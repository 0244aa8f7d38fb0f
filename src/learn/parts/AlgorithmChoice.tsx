import { Segmented } from '../../ui/Segmented.tsx';

interface Props<V extends string> {
  readonly names: readonly V[];
  readonly value: V;
  readonly onChange: (name: V) => void;
}

/** Which of a few algorithms signs. */
export const AlgorithmChoice = <V extends string>({ names, value, onChange }: Props<V>) => (
  <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
    <span aria-hidden className="text-meta text-ink-2">
      Algorithm
    </span>
    <Segmented
      label="Algorithm"
      options={names.map((name) => ({ value: name, label: name }))}
      value={value}
      onChange={onChange}
    />
  </div>
);
