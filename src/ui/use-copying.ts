import { useEffect, useState } from 'react';

export type CopyOutcome = 'none' | 'copied' | 'refused';

/** Whether a copy was allowed, told for two seconds; `copy` resolves to that. */
export function useCopying(copy: () => Promise<boolean>): readonly [outcome: CopyOutcome, start: () => void] {
  const [outcome, setOutcome] = useState<CopyOutcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  return [outcome, () => void copy().then((isCopied) => setOutcome(isCopied ? 'copied' : 'refused'))];
}
