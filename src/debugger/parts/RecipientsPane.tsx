import { $recipients, type RecipientRow } from '../../state/token/recipients.ts';
import { chooseSignature } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { toneInk } from '../../ui/tone.ts';

/** To whom an encrypted token was handed (RFC 7516 §7.2.1); whoever of them the key belongs to is looked at. */
export function RecipientsPane() {
  const rows = useStore($recipients);
  if (rows.length < 2) return null;
  const isOpened = rows.some((row) => row.isOpened);
  return (
    <Panel
      title="Recipients"
      meta={`${rows.length} of one content, each with a key of its own`}
      swatch="bg-encrypted-key"
      className="max-md:order-2"
    >
      <ol>
        {rows.map((row, index) => (
          <li key={index} className="border-t border-line first:border-t-0">
            {isOpened ? (
              <div className={rowClass} aria-current={row.isChosen}>
                <Row row={row} index={index} />
              </div>
            ) : (
              <button
                type="button"
                aria-pressed={row.isChosen}
                onClick={() => chooseSignature(index)}
                className={`${rowClass} -outline-offset-2 hover:bg-raised`}
              >
                <Row row={row} index={index} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const rowClass =
  'grid w-full grid-cols-[auto_1fr] gap-x-2.5 px-3.5 py-2 text-left text-small aria-pressed:bg-sunken aria-[current=true]:bg-sunken';

function Row({ row, index }: { readonly row: RecipientRow; readonly index: number }) {
  const tone = row.isOpened ? 'ok' : 'neutral';
  return (
    <>
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <b className="font-semibold">
          {index + 1}. {row.algorithm.slice(0, 24)}
        </b>
        {row.kid !== undefined && <span className="text-ink-2"> · kid {row.kid.slice(0, 60)}</span>}
        <span className="block text-ink-2">{row.words}</span>
      </span>
    </>
  );
}
