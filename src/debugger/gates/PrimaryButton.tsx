import { $primaryAction } from '../../state/actions/primary-action.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** The likeliest next step. No other button of the page is filled. */
export function PrimaryButton() {
  const action = useStore($primaryAction);
  if (!action) return null;
  return (
    <Button look="primary" className="min-h-8 max-w-full font-semibold" wraps onClick={action.run}>
      {action.label}
    </Button>
  );
}
