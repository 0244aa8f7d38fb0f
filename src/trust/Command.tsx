/** A line for a terminal, or a hash to compare: in one box, and broken where it must be. */
export function Command({ children }: { readonly children: string }) {
  return (
    <code className="rounded-control bg-sunken px-2.5 py-1.5 font-mono text-meta [overflow-wrap:anywhere] text-ink">
      {children}
    </code>
  );
}
