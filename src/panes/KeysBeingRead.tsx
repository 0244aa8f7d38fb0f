import { $isKeyReadingCancelled, $isReadingKeys, $keyText, cancelKeyReading } from '../state/keys/key-field.ts';
import { useStore } from '../state/page/use-store.ts';
import { megabytes } from '../core/text/words.ts';
import { ReadingNote } from './ReadingNote.tsx';

/** What is said while a worker reads a long text for keys. */
export function KeysBeingRead() {
  const text = useStore($keyText);
  const isReading = useStore($isReadingKeys);
  const isCancelled = useStore($isKeyReadingCancelled);
  if (!isReading && !isCancelled) return null;
  return (
    <ReadingNote
      message={isCancelled ? 'Reading was cancelled.' : `Still reading: ${megabytes(text.length)}.`}
      isCancelled={isCancelled}
      onCancel={() => cancelKeyReading(text)}
      onRead={() => cancelKeyReading(undefined)}
    />
  );
}
