interface Props {
  readonly policy: readonly { readonly name: string; readonly value: string }[];
}

/** The directives of a policy, as they stand in it. */
export function PolicyList({ policy }: Props) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-control bg-sunken p-2.5 font-mono text-tag">
      {policy.map(({ name, value }) => (
        <div key={name} className="contents">
          <dt className="text-ink">{name}</dt>
          <dd className="[overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
