import { fieldClass } from './field-class.ts';
import { Labelled } from './Labelled.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Heading of the options that have the same, which stand together. */
  readonly group?: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly options: readonly Option<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of many, in a list that opens. */
export function Choice<V extends string>({ label, options, value, onChange }: Props<V>) {
  const groups = [...new Set(options.map(({ group }) => group))];
  const change = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => change(event.target.value)} className={fieldClass}>
          {groups.map((group) => {
            const inside = options.filter((one) => one.group === group).map(optionOf);
            return group === undefined ? (
              inside
            ) : (
              <optgroup key={group} label={group}>
                {inside}
              </optgroup>
            );
          })}
        </select>
      )}
    </Labelled>
  );
}

const optionOf = ({ value, label }: Option<string>) => (
  <option key={value} value={value}>
    {label}
  </option>
);
