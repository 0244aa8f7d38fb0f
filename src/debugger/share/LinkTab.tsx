import { useEffect, useRef } from 'react';
import { $passphrase, forgetChoices } from '../../state/share/share-choices.ts';
import { $leftOut } from '../../state/share/left-out-words.ts';
import { $shared } from '../../state/share/share-making.ts';
import { partsOf } from '../../state/share/share-parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { count, list } from '../../core/text/words.ts';
import { LinkMaking } from './LinkMaking.tsx';
import { ShareChoices } from './ShareChoices.tsx';

/** Makes a link, and shows to the letter what it will hold before it is made. */
export function LinkTab() {
  useEffect(() => forgetChoices, []);
  return (
    <div className="grid gap-4 pt-1">
      <ShareChoices />
      <Contents />
      <LinkMaking />
    </div>
  );
}

function Contents() {
  const shared = useStore($shared);
  const leftOut = useStore($leftOut);
  const passphrase = useStore($passphrase);
  // While the next one is being made, nothing jumps.
  const last = useRef(shared);
  if (shared) last.current = shared;
  return (
    <section aria-label="What the link will hold" className="grid gap-2 border-t border-line pt-3">
      <h3 className="text-small font-semibold">
        What the link will hold{passphrase === '' ? '' : ', behind the passphrase'}
      </h3>
      <dl className="grid gap-2">
        {(last.current ? partsOf(last.current) : []).map(({ id, title, words, text, decoded = '' }) => (
          <div key={id} className="grid gap-1">
            <dt className="text-meta text-ink-2">{title}</dt>
            <dd className="grid min-w-0 gap-1 text-small [overflow-wrap:anywhere]">
              {words}
              {text !== undefined && <Text label={`${title}, as it will stand in the link`} text={text} />}
              {decoded !== '' && (
                <>
                  <span aria-hidden className="pt-1 text-meta text-ink-2">
                    The same, decoded
                  </span>
                  <Text label="The same, decoded" text={decoded} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-ink-2">
        {leftOut.length === 0 ? 'Nothing of this page is left out.' : `Left out: ${list(leftOut)}.`}
      </p>
    </section>
  );
}

/** Characters: more would freeze the field. */
const shownUpTo = 100_000;

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <TextArea label={label} value={text.slice(0, shownUpTo)} onChange={() => undefined} readOnly rows={2} />
      {text.length > shownUpTo && <p className="text-meta">and {count(text.length - shownUpTo, 'more character')}</p>}
    </>
  );
}
