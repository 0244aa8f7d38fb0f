import { useEffect } from 'react';
import { copyText } from '../../state/page/copying.ts';
import { $jotterLink } from '../../state/arrival/links.ts';
import {
  $opening,
  dismissLink,
  openLink,
  openMended,
  undoLink,
  type Opening,
} from '../../state/share/share-opening.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordForm } from '../../ui/PasswordForm.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { list } from '../../core/text/words.ts';
import { IN_HISTORY } from './in-history.ts';

/** What has become of a link: what it held, the passphrase that it wants, or why it cannot be read. */
export function SharedLink() {
  const link = useStore($jotterLink);
  const opening = useStore($opening);
  useEffect(() => {
    if (link) void openLink(link);
  }, [link]);
  if (!link || !opening || opening.status === 'reading') return null;
  return (
    <section
      aria-label="Link"
      className="mx-3 mt-3 overflow-hidden rounded-panel border border-line [&>div]:border-b-0 sm:mx-6"
    >
      {opening.status === 'opened' && <Opened opening={opening} />}
      {opening.status === 'locked' && <Locked opening={opening} />}
      {opening.status === 'damaged' && <Damaged opening={opening} />}
    </section>
  );
}

const remarks = {
  whole: '',
  unsigned: ' Its signature was left out when the link was made, so that nobody can use the token, nor verify it.',
  shape:
    ' Every value in it was replaced when the link was made, and its times were moved together; structure and lengths are those of the token that somebody had. No key can verify it.',
} as const;

function Opened({ opening }: { readonly opening: Extract<Opening, { status: 'opened' }> }) {
  const { form, parts, unknown, undo } = opening;
  const held = parts.map(({ title, words }) => (words === undefined ? title : `${title}: ${words}`));
  return (
    <Notice tone="info" title="Opened from a link">
      <p role="status">
        It held: {held.join('; ')}.{remarks[form]} {IN_HISTORY}
      </p>
      {unknown.length > 0 && (
        <p>
          A later version of Jotter put {list(unknown.slice(0, 5).map((name) => `“${name.slice(0, 40)}”`))} into it,
          which this one does not know.
        </p>
      )}
      <div className="flex flex-wrap gap-2 pt-1.5">
        {undo && <Button onClick={undoLink}>Back to what was here before</Button>}
        <Button onClick={dismissLink}>Understood</Button>
      </div>
    </Notice>
  );
}

function Locked({ opening }: { readonly opening: Extract<Opening, { status: 'locked' }> }) {
  const { busy, why } = opening;
  const link = useStore($jotterLink);
  return (
    <Notice tone="info" title="A passphrase opens this link">
      <PasswordForm
        label="Passphrase of the link"
        action="Open the link"
        busy={busy}
        why={why}
        onPassword={(passphrase) => link && void openLink(link, passphrase)}
        tools={<KeepOrLetGo />}
      >
        <p>Whoever sent it knows it. It is used in this page only, and not kept. Nothing here changes before that.</p>
      </PasswordForm>
    </Notice>
  );
}

function Damaged({ opening }: { readonly opening: Extract<Opening, { status: 'damaged' }> }) {
  const { title, message, mended } = opening;
  const link = useStore($jotterLink);
  return (
    <Notice tone="bad" title={title}>
      <p role="alert">{message} What stood in this page is untouched.</p>
      <div className="pt-2">
        <TextArea
          label="The link as it came"
          value={link?.fragment.slice(0, shownUpTo) ?? ''}
          onChange={() => undefined}
          readOnly
          rows={2}
        />
      </div>
      <div className="flex flex-wrap gap-2 pt-1.5">
        {mended !== undefined && (
          <Button look="primary" onClick={() => openMended(mended)}>
            Open it with that character
          </Button>
        )}
        <KeepOrLetGo />
      </div>
    </Notice>
  );
}

/** Characters: more would freeze the field. */
const shownUpTo = 100_000;

/** The address no longer holds the link, so it can be had here. */
function KeepOrLetGo() {
  return (
    <>
      <CopyButton what="link" onCopy={() => copyText(`#${$jotterLink.get()?.fragment ?? ''}`)} />
      <Button look="ghost" onClick={dismissLink}>
        Let it go
      </Button>
    </>
  );
}
