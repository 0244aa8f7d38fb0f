import { tokenMarks } from '../../editor/token-marks.ts';
import type { Key } from '../../core/keys/key.ts';
import { openTokenText } from '../state/open-token.ts';
import { readToken } from '../../state/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { LiveBox } from './LiveBox.tsx';
import { Painted } from './Painted.tsx';

interface Props {
  readonly title: string;
  readonly token: string;
  /** Goes along to the debugger. */
  readonly keyOfVerifier?: Key | undefined;
}

/** A token that was just made, to read and to take along. */
export function LiveToken({ title, token, keyOfVerifier }: Props) {
  if (token === '') return <LiveBox title={title}>{BUSY}</LiveBox>;
  return (
    <LiveBox
      title={title}
      meta={`${token.length.toLocaleString('en')} characters`}
      tools={
        <Button look="ghost" onClick={() => openTokenText(token, keyOfVerifier)}>
          Open in the debugger
        </Button>
      }
    >
      <Painted label={title} text={token} marks={tokenMarks(token, readToken(token), undefined)} />
    </LiveBox>
  );
}

const BUSY = <p className="px-3.5 py-2.5 text-small text-ink-2">Being made …</p>;
