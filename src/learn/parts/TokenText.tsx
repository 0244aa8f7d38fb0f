const colours = ['text-header', 'text-payload', 'text-signature'] as const;

/** A token in running text or in a message, its parts in their colours. */
export const TokenText = ({ token }: { readonly token: string }) => (
  <span className="font-mono break-all">
    {token.split('.').map((part, index) => (
      <span key={index} className={colours[index] ?? 'text-ink-2'}>
        {index > 0 && <span className="font-bold text-dot">.</span>}
        {part}
      </span>
    ))}
  </span>
);
