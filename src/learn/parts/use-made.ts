import { useEffect, useState } from 'react';

/** What is made once for a step, when it comes into view; undefined until it is there. `make` stays the same function. */
export function useMade<V>(make: (signal: AbortSignal) => Promise<V>): V | undefined {
  const [made, setMade] = useState<V>();
  useEffect(() => {
    const work = new AbortController();
    make(work.signal).then(
      (value) => work.signal.aborted || setMade(() => value),
      () => undefined,
    );
    return () => work.abort();
  }, [make]);
  return made;
}
