import { useId } from 'react';
import { $keyReading, keepField, setKeyText } from '../state/keys/key-field.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { textOrBase64, useFileDrop } from '../ui/use-file-drop.ts';
import { count } from '../core/text/words.ts';
import { KeyTextArea } from '../panes/KeyTextArea.tsx';
import { mostProblems } from '../panes/most-problems.ts';
import { LockedKeys } from '../panes/LockedKeys.tsx';

/** The key field of the debugger, from here: what is read from it can be kept. */
export function ReadPane() {
  const id = useId();
  const { keys, locked, problems } = useStore($keyReading);
  const dropping = useFileDrop(textOrBase64, setKeyText);
  return (
    <Panel title="Read a key" meta="the same field as in the debugger">
      <div className={`grid gap-2 px-3.5 py-3 ${dropping.over ? 'bg-info-bg' : ''}`} {...dropping.handlers}>
        <p id={id} className="text-small text-ink-2">
          PEM, DER, JWK, key sets in the shapes that providers serve, certificates and chains, OpenSSH, keys behind a
          password, or a secret. You can drop a file, too.
        </p>
        <KeyTextArea describedBy={id} invalid={problems.length > 0} rows={6} />
        {problems.slice(0, mostProblems).map((problem) => (
          <p key={`${problem.span.start} ${problem.message}`} className="flex gap-1.5 text-small text-bad">
            <span className="pt-[3px]">
              <ToneIcon tone="bad" size={13} />
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{problem.message}</span>
          </p>
        ))}
        {problems.length > mostProblems && (
          <p className="text-small text-ink-2">and {problems.length - mostProblems} more problems</p>
        )}
        {locked.length > 0 && <LockedKeys />}
        {keys.length > 0 && (
          <div>
            <Button onClick={keepField}>Keep {count(keys.length, 'key')} and clear the field</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
