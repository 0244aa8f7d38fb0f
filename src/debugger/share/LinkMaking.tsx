import { $passphrase, setPassphrase } from '../../state/share/share-choices.ts';
import { reachOfAddress } from '../../state/page/own-address.ts';
import { $link, $measure, copyLink } from '../../state/share/share-making.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Line } from '../../ui/Line.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { count } from '../../core/text/words.ts';
import { ShareWarning } from './ShareWarning.tsx';

/** The passphrase, the length, and the link itself once it is made. */
export function LinkMaking() {
  const { length, problem } = useStore($measure);
  const made = useStore($link);
  const isMaking = made !== undefined && made.link === undefined && made.problem === undefined;
  return (
    <section aria-label="The link" className="grid gap-2.5 border-t border-line pt-3">
      <Passphrase />
      {length !== undefined && <Length length={length} />}
      {(problem ?? made?.problem) !== undefined && <ShareWarning>{problem ?? made?.problem}</ShareWarning>}
      <Reach />
      {made?.link !== undefined && <Made link={made.link} isCopied={made.isCopied === true} />}
      <div className="sticky bottom-0 -mx-3.5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-panel px-3.5 py-2.5">
        <Button look="primary" disabled={length === undefined || isMaking} onClick={() => void copyLink()}>
          {isMaking ? 'Encrypting …' : reachOfAddress() === 'file' ? 'Copy fragment' : 'Copy link'}
        </Button>
        <span className="text-small text-ink-2">{length !== undefined && count(length, 'character')}</span>
        <span role="status" className="text-small">
          {made?.isCopied === true && <span className="text-ok">Copied</span>}
        </span>
      </div>
    </section>
  );
}

function Passphrase() {
  const passphrase = useStore($passphrase);
  const isShort = passphrase !== '' && passphrase.length < shortest;
  return (
    <div className="grid gap-1">
      <Line
        label="Passphrase, if only who knows it shall open the link"
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        className="w-72"
      />
      {passphrase !== '' && (
        <p className="text-meta text-ink-2">
          Tell it by another way than the link. What is shown above is encrypted by it (AES-256-GCM, PBKDF2 with 600,000
          iterations), and nobody can open the link without it: not you either.
        </p>
      )}
      {isShort && (
        <ShareWarning>
          Whoever has the link can try as many passphrases as they like. Take several words by chance, or more than{' '}
          {shortest} characters.
        </ShareWarning>
      )}
    </div>
  );
}

/** Characters. */
const shortest = 16;
const longForSome = 2000;
const longForMany = 8000;

function Length({ length }: { readonly length: number }) {
  if (length <= longForSome) return null;
  return (
    <ShareWarning>
      {length > longForMany
        ? 'Many programs cut addresses of more than 8,000 characters, or do not take them as a link at all. The link will say so if that happens; a file is surer.'
        : 'Some chat and mail programs cut addresses of more than 2,000 characters. The link will say so if that happens.'}
    </ShareWarning>
  );
}

/** Where a link leads others. */
function Reach() {
  const reach = reachOfAddress();
  if (reach === 'everyone') return null;
  return (
    <p className="text-small text-ink-2">
      {reach === 'file'
        ? 'This copy of Jotter is a file on your machine, and its address leads nobody else there. So only the fragment is copied: the other pastes it, with its “#”, into the field “Encoded token” of their own Jotter.'
        : 'This copy of Jotter is served by your own machine (localhost). Others can paste the link into the field “Encoded token” of their own Jotter.'}
    </p>
  );
}

function Made({ link, isCopied }: { readonly link: string; readonly isCopied: boolean }) {
  return (
    <div className="grid gap-1">
      {!isCopied && (
        <ShareWarning>Your browser did not let it be copied. Here it is: select it all, and copy it.</ShareWarning>
      )}
      <TextArea label="The link that was made" value={link} onChange={() => undefined} readOnly rows={3} />
      <p className="text-meta text-ink-2">
        What stands behind the “#” is never sent to a server. Chats and mails keep the whole link, though.
      </p>
    </div>
  );
}
