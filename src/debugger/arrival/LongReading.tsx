import { cancelReading, isLongText } from '../../state/session/long-reading.ts';
import { $parsed, $text } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ReadingNote } from '../../panes/ReadingNote.tsx';

/** What is said while a worker reads a long text, and after somebody has ended that. */
export function LongReading({ message }: { readonly message: string }) {
  const parsed = useStore($parsed);
  const text = useStore($text);
  const isCancelled = parsed.kind === 'not-a-token' && parsed.looksLike === 'cancelled';
  return (
    <div className="overflow-hidden rounded-panel border border-line">
      <ReadingNote
        message={message}
        isCancelled={isCancelled}
        {...(isLongText(text) && { onCancel: () => cancelReading($text.get()) })}
        onRead={() => cancelReading(undefined)}
      />
    </div>
  );
}
