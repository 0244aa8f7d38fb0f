import { ClipboardPaste, FilePlus } from 'lucide-react';
import { pasteFromClipboard } from '../../state/actions/paste-from-clipboard.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { Button } from '../../ui/Button.tsx';
import { FileChoice } from './FileChoice.tsx';

/** The ways to a token that an empty field offers. */
export function EmptyBar() {
  return (
    <>
      <Button look="primary" className="min-h-8 font-semibold" onClick={() => void pasteFromClipboard()}>
        <ClipboardPaste size={16} aria-hidden />
        Paste
      </Button>
      <a href="#/new" className={`${buttonLook('plain')} min-h-8`}>
        <FilePlus size={16} aria-hidden />
        New token
      </a>
      <FileChoice />
      <span className="ml-auto text-small text-ink-3 max-sm:hidden">You can drop a file here</span>
    </>
  );
}
