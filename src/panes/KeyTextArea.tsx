import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { mostReadAtOnce, mostShown } from '../core/text/work-caps.ts';
import { $keyText, setKeyText } from '../state/keys/key-field.ts';
import { useStore } from '../state/page/use-store.ts';
import { copyWhole } from '../ui/copy-whole.ts';
import { later } from '../ui/later.tsx';
import { TextArea } from '../ui/TextArea.tsx';

const LongKeyText = later(() => import('./LongKeyText.tsx').then((module) => module.LongKeyText));

interface Props {
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly rows?: number;
  readonly fieldRef?: RefObject<HTMLTextAreaElement | null>;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Dots stand for its characters. */
  readonly masked?: boolean;
}

/** The field "Key". Of a long text it shows the beginning, because laying out all of it would freeze the page. */
export function KeyTextArea(props: Props) {
  const text = useStore($keyText);
  const isCut = text.length > mostReadAtOnce;
  return (
    <>
      <TextArea
        label="Key"
        value={isCut ? text.slice(0, mostShown) : text}
        readOnly={isCut}
        onChange={setKeyText}
        onPaste={(event) => pasteLong(event, isCut)}
        onCopy={(event) => isCut && copyWhole(event, text)}
        {...props}
      />
      {isCut && <LongKeyText />}
    </>
  );
}

/** A long text never gets into the field itself; a text that is shown in part is replaced as a whole. */
function pasteLong(event: ClipboardEvent<HTMLTextAreaElement>, isCut: boolean): void {
  const pasted = event.clipboardData.getData('text/plain');
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (!isCut && pasted.length <= mostReadAtOnce) return;
  event.preventDefault();
  // As in any text field, so that the indices are ours.
  const text = pasted.replaceAll(/\r\n?/g, '\n');
  setKeyText(isCut ? text : value.slice(0, selectionStart) + text + value.slice(selectionEnd));
}
