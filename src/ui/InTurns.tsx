import { Children, useEffect, useState, type ReactNode } from 'react';

interface Props {
  readonly isSliced: boolean;
  readonly children: ReactNode;
}

/** Shows its children; sliced, one after the other with a pause for the browser between, because all at once would freeze the page. */
export function InTurns({ isSliced, children }: Props) {
  const all = Children.toArray(children);
  const [turn, setTurn] = useState(1);
  const most = Math.max(all.length, 1);
  // What comes later takes its turn, too.
  if (turn > most) setTurn(most);
  useEffect(() => {
    if (turn >= most) return undefined;
    const timer = setTimeout(() => setTurn(turn + 1));
    return () => clearTimeout(timer);
  }, [turn, most]);
  return isSliced ? all.slice(0, turn) : all;
}
