import { Button } from '../ui/Button.tsx';

interface Props {
  readonly message: string;
  readonly isCancelled: boolean;
  /** Left out where there is nothing that would take long enough. */
  readonly onCancel?: () => void;
  readonly onRead: () => void;
}

/** Says that a long text is being read, with a way to end that, and a way to begin again. */
export function ReadingNote({ message, isCancelled, onCancel, onRead }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 bg-info-bg px-3.5 py-2.5 text-small text-ink-2">
      <p role="status">{message}</p>
      {isCancelled ? (
        <Button onClick={onRead}>Read it again</Button>
      ) : (
        onCancel && <Button onClick={onCancel}>Cancel reading</Button>
      )}
    </div>
  );
}
