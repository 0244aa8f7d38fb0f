import { Button } from '../../ui/Button.tsx';

export interface Act {
  readonly label: string;
  readonly onClick: () => void;
  /** The one to do now. */
  readonly isNext?: boolean;
  readonly disabled?: boolean;
}

/** What one can do in a step, as buttons; not for paper. */
export const Acts = ({ acts }: { readonly acts: readonly Act[] }) => (
  <div className="flex flex-wrap gap-2 print:hidden">
    {acts.map(({ label, onClick, isNext = false, disabled = false }) => (
      <Button key={label} look={isNext ? 'primary' : 'plain'} disabled={disabled} onClick={onClick} wraps>
        {label}
      </Button>
    ))}
  </div>
);
