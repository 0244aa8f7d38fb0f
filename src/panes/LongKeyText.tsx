import { $isKeyReadingCancelled, $isReadingKeys, $keyText, cancelKeyReading } from '../state/keys/key-field.ts';
import { useStore } from '../state/page/use-store.ts';
import { megabytes } from '../core/text/words.ts';
import { CutNote } from './CutNote.tsx';
import { ReadingNote } from './ReadingNote.tsx';

/** What is said below the field "Key" of a long text: how much of it the field shows, and that a worker is reading it. */
export function LongKeyText() {
  const text = useStore($keyText);
  const isReading = useStore($isReadingKeys);
  const isCancelled = useStore($isKeyReadingCancelled);
  return (
    <div className="overflow-hidden rounded-control border border-line">
      {(isReading || isCancelled) && (
        <ReadingNote
          message={isCancelled ? 'Reading was cancelled.' : `Still reading: ${megabytes(text.length)}.`}
          isCancelled={isCancelled}
          onCancel={() => cancelKeyReading(text)}
          onRead={() => cancelKeyReading(undefined)}
        />
      )}
      <CutNote length={text.length} />
    </div>
  );
}
