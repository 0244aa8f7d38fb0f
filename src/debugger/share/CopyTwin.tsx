import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';

/** Copies the twin and all that belongs to it, and says whether the browser allowed it. */
export function CopyTwin({ onCopy }: { readonly onCopy: () => Promise<boolean> }) {
  const [words, setWords] = useState('');
  const copy = async () =>
    setWords((await onCopy()) ? 'Copied' : 'Not copied: the browser denied access to the clipboard.');
  return (
    <>
      <Button look="primary" onClick={() => void copy()}>
        Copy as Markdown
      </Button>
      <span role="status" className="text-small text-ink-2">
        {words}
      </span>
    </>
  );
}
