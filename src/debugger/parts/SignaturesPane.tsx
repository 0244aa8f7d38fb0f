import { chooseSignature } from '../../state/session/session.ts';
import { $signatureRows, type SignatureRow } from '../../state/verdicts/signature-list.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { toneInk } from '../../ui/tone.ts';

/** The signatures of one payload (RFC 7515 §7.2.1), each with its verdict; one of them is looked at. */
export function SignaturesPane() {
  const rows = useStore($signatureRows);
  if (rows.length < 2) return null;
  return (
    <Panel
      title="Signatures"
      meta={`${rows.length} over one payload, each with a key of its own`}
      swatch="bg-signature"
      className="max-md:order-2"
    >
      <ol>
        {rows.map((row, index) => (
          <li key={index} className="border-t border-line first:border-t-0">
            <Row row={row} index={index} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Row({ row, index }: { readonly row: SignatureRow; readonly index: number }) {
  const tone = gateTones[row.state];
  return (
    <button
      type="button"
      aria-pressed={row.isChosen}
      onClick={() => chooseSignature(index)}
      className="grid w-full grid-cols-[auto_1fr] gap-x-2.5 px-3.5 py-2 text-left text-small -outline-offset-2 hover:bg-raised aria-pressed:bg-sunken"
    >
      <span className={`pt-[3px] ${toneInk[tone]}`}>
        <ToneIcon tone={tone} busy={row.state === 'busy'} />
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <b className="font-semibold">
          {index + 1}. {row.algorithm.slice(0, 24)}
        </b>
        {row.kid !== undefined && <span className="text-ink-2"> · kid {row.kid.slice(0, 60)}</span>}
        <span className="block text-ink-2">{row.words}</span>
      </span>
    </button>
  );
}
