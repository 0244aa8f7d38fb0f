import { Check, Copy, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';

interface Props {
  /** What is copied, for the button's name: "token", "header". */
  readonly what: string;
  /** Resolves to whether the browser let it happen. */
  readonly onCopy: () => Promise<boolean>;
  readonly disabled?: boolean;
}

type Outcome = 'none' | 'copied' | 'refused';

const words = { none: 'Copy', copied: 'Copied', refused: 'Not allowed' } as const;
const icons = { none: Copy, copied: Check, refused: X } as const;

/** A button that says for two seconds whether it worked. */
export function CopyButton({ what, onCopy, disabled = false }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), 2000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const Icon = icons[outcome];
  const copy = async () => setOutcome((await onCopy()) ? 'copied' : 'refused');
  return (
    <Button look="ghost" disabled={disabled} onClick={() => void copy()} aria-label={`${words[outcome]} ${what}`}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite" className="max-sm:sr-only">
        {words[outcome]}
      </span>
    </Button>
  );
}
