interface Props {
  readonly label: string;
  readonly code: string;
}

/** Code to be read and copied. */
export const CodeBlock = ({ label, code }: Props) => (
  <pre
    role="region"
    aria-label={label}
    className="border-t border-b border-line last:border-b-0 bg-sunken px-3.5 py-2.5 font-mono text-meta leading-[1.6] whitespace-pre-wrap [overflow-wrap:anywhere]"
  >
    {code}
  </pre>
);
