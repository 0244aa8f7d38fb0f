import { $handOff, acceptOffer, originWords, refuseOffer } from '../state/arrival/hand-off.ts';
import { beginningOf, type Offer } from '../state/arrival/offer.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { count } from '../core/text/words.ts';

/** Asks whether a text is to be shown that the page which opened this one hands over. Until then nothing here changes. */
export function HandOffDialog() {
  const { stage, origin = '', offer, remarks } = useStore($handOff);
  return (
    <Dialog title="A text from another page" onClose={refuseOffer}>
      <div aria-live="polite">
        {stage === 'waiting' && (
          <Notice tone="neutral" busy title="Waiting for the page that opened this one">
            It was told that Jotter is ready, and no more. What it sends is shown when you say so.
          </Notice>
        )}
        {stage === 'nobody' && <Nobody />}
        {stage === 'refused' && <Notice tone="bad" title={`Refused: ${originWords(origin)} sent too much`} />}
        {stage === 'asking' && offer && <Question origin={origin} offer={offer} />}
        {remarks.map((remark) => (
          <p key={remark} className="border-b border-line px-3.5 py-2 text-small text-warn [overflow-wrap:anywhere]">
            {remark}
          </p>
        ))}
      </div>
      <p className="flex flex-wrap gap-2 px-3.5 py-3">
        {stage === 'asking' ? (
          <>
            <Button look="primary" onClick={acceptOffer}>
              Show it
            </Button>
            <Button onClick={refuseOffer}>Refuse</Button>
          </>
        ) : (
          <Button onClick={refuseOffer}>{stage === 'waiting' ? 'Cancel' : 'Close'}</Button>
        )}
      </p>
    </Dialog>
  );
}

const Nobody = () => (
  <Notice tone="warn" title="No page that opened this one can be reached">
    So nothing can be handed over. This tab was opened by hand, by a link, with “noopener”, or by a page that sends
    “Cross-Origin-Opener-Policy: same-origin”, which parts it from what it opens. A link with “#token=” needs no opener.
  </Notice>
);

interface Props {
  readonly origin: string;
  readonly offer: Offer;
}

/** As many characters are shown before anything is decided. */
const previewed = 200;

function Question({ origin, offer: { text, key, name } }: Props) {
  return (
    <>
      <Notice tone="info" title={`${originWords(origin)} wants to show you a text here`}>
        It takes the place of what stands in the fields, which is kept; you can go back. The page is told “accepted” or
        “refused”, and nothing else, now or later.
      </Notice>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 px-3.5 py-3 text-small [overflow-wrap:anywhere]">
        <dt className="text-ink-2">Address of that page</dt>
        <dd className="font-mono text-meta leading-[1.6]">{origin}</dd>
        {name !== undefined && (
          <>
            <dt className="text-ink-2">It calls itself</dt>
            <dd>
              “<bdi>{name}</bdi>”, which anybody can
            </dd>
          </>
        )}
        <dt className="text-ink-2">Text</dt>
        <dd>{count(text.length, 'character')}</dd>
        <dt className="text-ink-2">Key</dt>
        <dd>{key === undefined ? 'none' : count(key.length, 'character')}</dd>
      </dl>
      <details className="border-t border-line text-small">
        <summary className="px-3.5 py-2">Look at its beginning</summary>
        <p className="px-3.5 pb-1 text-meta text-ink-3">Words of that page, not of Jotter.</p>
        <pre className="bg-sunken px-3.5 py-2 font-mono text-meta break-all whitespace-pre-wrap">
          {beginningOf(text, previewed)}
        </pre>
      </details>
    </>
  );
}
