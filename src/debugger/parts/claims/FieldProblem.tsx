interface Props {
  readonly id: string;
  readonly text: string | undefined;
}

/** Why what was typed into the field above is not in the token. */
export function FieldProblem({ id, text }: Props) {
  if (text === undefined) return null;
  return (
    <p id={id} role="alert" className="text-meta text-bad">
      {text} The token has not changed. Press Esc to restore the value.
    </p>
  );
}
