import { megabytes } from '../../core/text/words.ts';
import { $fileReading } from '../../state/session/file.ts';
import { $fileNotes } from '../../state/session/file-notes.ts';
import { leaveFile } from '../../state/session/file-opening.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';

/** That a file is being read, with a way to end that, or why it is not; what is to be said of the file that was read. */
export function FileNotes() {
  const notes = useStore($fileNotes);
  return (
    <>
      <InReading />
      {notes.map((note) => (
        <p key={note} className="border-b border-line bg-raised px-3.5 py-2 text-meta break-words text-ink-2">
          {note}
        </p>
      ))}
    </>
  );
}

function InReading() {
  const reading = useStore($fileReading);
  if (!reading) return null;
  const isReading = reading.state === 'reading';
  const words = isReading ? `${reading.doing}: ${reading.name}, ${megabytes(reading.size)}.` : reading.message;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-info-bg px-3.5 py-2.5 text-small text-ink-2">
      <p role="status" className="break-words">
        {words}
      </p>
      <Button onClick={leaveFile}>{isReading ? 'Cancel reading' : 'Dismiss'}</Button>
    </div>
  );
}
