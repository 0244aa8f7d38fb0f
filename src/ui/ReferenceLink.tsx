interface Props {
  /** "RFC 7519 §4.1.4" */
  readonly text: string | undefined;
  /** Where it can be read; opened in another tab, and only at a click. */
  readonly address: string | undefined;
}

/** Where something is written. */
export function ReferenceLink({ text, address }: Props) {
  if (text === undefined) return <span />;
  if (address === undefined) return <span className="text-meta text-ink-3">{text}</span>;
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      className="text-meta text-ink-3 underline underline-offset-2 hover:text-ink"
    >
      {text}
    </a>
  );
}
