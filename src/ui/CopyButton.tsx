import { Check, Copy, X } from 'lucide-react';
import { Button } from './Button.tsx';
import { useCopying } from './use-copying.ts';

interface Props {
  /** What is copied, for the button's name: "token", "header". */
  readonly what: string;
  /** Resolves to whether the browser let it happen. */
  readonly onCopy: () => Promise<boolean>;
  readonly disabled?: boolean;
}

const words = { none: 'Copy', copied: 'Copied', refused: 'Not allowed' } as const;
const icons = { none: Copy, copied: Check, refused: X } as const;

/** A button that says for two seconds whether it worked. */
export function CopyButton({ what, onCopy, disabled = false }: Props) {
  const [outcome, copy] = useCopying(onCopy);
  const Icon = icons[outcome];
  return (
    <Button look="ghost" disabled={disabled} onClick={copy} aria-label={`${words[outcome]} ${what}`}>
      <Icon size={14} aria-hidden />
      <span aria-live="polite" className="max-sm:sr-only">
        {words[outcome]}
      </span>
    </Button>
  );
}
