import { useMemo, useRef, useState, type ClipboardEvent } from 'react';
import type { Parsed } from '../../core/token/token.ts';
import { OverlaidField } from '../../editor/OverlaidField.tsx';
import { mostReadAtOnce, mostShown } from '../../core/text/work-caps.ts';
import { copyWhole } from '../../ui/copy-whole.ts';
import { isMac } from '../../browser/is-mac.ts';
import { tokenField } from '../../state/page/text-fields.ts';
import { copyText } from '../../state/page/copying.ts';
import { clearAll } from '../../state/arrival/clearing.ts';
import { openPastedLink } from '../../state/arrival/links.ts';
import {
  $isEdited,
  $isInside,
  $parsed,
  $sighting,
  $sightings,
  $text,
  holdsNoToken,
  pasteText,
  returnToPasted,
  typeText,
} from '../../state/session/session.ts';
import { $isCiphertextStale } from '../../state/making/reencryption.ts';
import { $mayBeFile, openFile } from '../../state/session/file.ts';
import { isUnread } from '../../state/session/long-reading.ts';
import { $litInToken, lightToken, unlight } from '../../state/token/spotlight.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { later } from '../../ui/later.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { count } from '../../core/text/words.ts';
import { mostTabs } from './most-tabs.ts';
import { Whereabouts } from './Whereabouts.tsx';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { tokenMarks } from '../../editor/token-marks.ts';

const TokenChooser = later(() => import('./TokenChooser.tsx').then((module) => module.TokenChooser));
const EmptyBar = later(() => import('./EmptyBar.tsx').then((module) => module.EmptyBar));
const FileNotes = later(() => import('./FileNotes.tsx').then((module) => module.FileNotes));
const TrailBar = later(() => import('./TrailBar.tsx').then((module) => module.TrailBar));
const CutNote = later(() => import('../../panes/CutNote.tsx').then((module) => module.CutNote));
const Encrypting = later(() => import('./Encrypting.tsx').then((module) => module.Encrypting));
const TokenBar = later(() => import('./TokenBar.tsx').then((module) => module.TokenBar));

/** The field that takes a paste: the whole of it, with the token in view in its colours. */
export function TokenPane() {
  const dropping = useFileDrop(taken, pasteText);
  const parsed = useStore($parsed);
  const isInside = useStore($isInside);
  const hasMany = useStore($sightings).length > mostTabs;
  const { length } = useStore($text);
  const isLong = length > mostReadAtOnce;
  // On a phone a token would fill the screen before anything is said of it.
  const [isWhole, setWhole] = useState(false);
  const isShort = !isWhole && length > 160;
  const mayBeFile = useStore($mayBeFile);
  return (
    <Panel title="Encoded token" meta={<Whereabouts />} tools={<Tools />} wraps isBare={length === 0}>
      {isInside && <TrailBar />}
      {mayBeFile && <FileNotes />}
      {hasMany && <TokenChooser />}
      <WayIn />
      <div
        className={`max-h-[420px] overflow-auto ${isShort ? 'max-sm:max-h-[88px]' : ''} ${dropping.over ? 'bg-info-bg' : ''}`}
        {...dropping.handlers}
      >
        <TokenField />
      </div>
      {isShort && (
        <Button look="ghost" className="min-h-8 sm:hidden" onClick={() => setWhole(true)}>
          Show all {count(length, 'character')}
        </Button>
      )}
      {length === 0 && (
        <div className="flex min-h-[52px] flex-wrap items-center gap-2 px-3.5 pb-3">
          <EmptyBar />
        </div>
      )}
      {isLong && <CutNote length={length} />}
      {mayHaveBar(parsed) && <Encrypting />}
    </Panel>
  );
}

/** A file is read elsewhere, and gives no text of its own here. */
const taken = (file: File): Promise<string> => openFile(file).then(() => '');

function clear(): void {
  tokenField.current?.focus();
  clearAll();
}

/** An empty field needs none, so that the page comes without it. */
const mayHaveBar = (parsed: Parsed): boolean =>
  parsed.kind !== 'not-a-token' || (parsed.looksLike !== 'empty' && !isUnread(parsed));

function TokenField() {
  const text = useStore($text);
  const parsed = useStore($parsed);
  const lit = useStore($litInToken);
  // Of a long text the beginning is shown, without colours, because laying out all of it would freeze the page.
  const isCut = text.length > mostReadAtOnce;
  const wrapping = useStore($sighting)?.wrapping;
  const marks = useMemo(
    () => (isCut ? [] : tokenMarks(text, parsed, { lit, wrapping })),
    [isCut, text, parsed, lit, wrapping],
  );
  return (
    <OverlaidField
      label="Encoded token"
      fieldRef={tokenField}
      value={isCut ? text.slice(0, mostShown) : text}
      readOnly={isCut}
      marks={marks}
      className={text === '' ? 'field-token field-token-empty' : 'field-token'}
      placeholder={`Paste here, or press ${isMac ? '⌘' : 'Ctrl+'}V anywhere`}
      {...useWholePaste()}
      onCopy={(event) => isCut && copyWhole(event, text)}
      onCaret={(index) => isCut || lightToken('caret', index)}
      onPoint={(index) => (index === undefined ? unlight('pointer') : lightToken('pointer', index))}
      onLeave={() => unlight('caret')}
    />
  );
}

/** Characters and lines up to which the browser's own undo takes a paste back: Chromium takes time by the square of the lines. */
const undoableUpTo = { characters: 50_000, lines: 300 };

const isUndoable = (text: string): boolean =>
  text.length <= undoableUpTo.characters && text.split('\n', undoableUpTo.lines + 1).length <= undoableUpTo.lines;

/** A paste that holds a token of its own replaces everything; any other text goes in where the caret is. */
function useWholePaste() {
  const pasting = useRef(false);
  const onChange = (text: string) => pasting.current || typeText(text);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (openPastedLink(text)) return event.preventDefault();
    const field = event.currentTarget;
    const isWhole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    // To look for tokens in a long text would take too long here: it is taken for a whole paste.
    const isLong = text.length > mostReadAtOnce;
    if (text === '' || (!isWhole && !isLong && holdsNoToken(text))) return;
    event.preventDefault();
    field.select();
    pasting.current = true;
    // Deprecated, and the one way to insert a text so that the field's own undo takes it back.
    const done = isUndoable(text) && document.execCommand('insertText', false, text);
    pasting.current = false;
    // React tells of no change where the same text is pasted again, which puts back what was edited all the same.
    pasteText(done ? field.value : text);
  };
  return { onChange, onPaste };
}

/** How a token was reached that does not stand in the paste as it is. */
function WayIn() {
  const way = useStore($sighting)?.wrapping?.way;
  return (
    way !== undefined && (
      <p className="border-b border-line bg-raised px-3.5 py-2 text-meta break-words text-ink-2">
        Found {way}. Your edits are written back there.
      </p>
    )
  );
}

function Tools() {
  const parsed = useStore($parsed);
  const isEdited = useStore($isEdited);
  const isCiphertextStale = useStore($isCiphertextStale);
  return (
    <>
      {(isEdited || isCiphertextStale) && (
        <Button look="ghost" onClick={returnToPasted}>
          Back to what was pasted
        </Button>
      )}
      {mayHaveBar(parsed) && <TokenBar />}
      <CopyButton what="token" onCopy={() => copyText($parsed.get().excerpt.text)} />
      <Button look="ghost" onClick={clear}>
        Clear
      </Button>
    </>
  );
}
