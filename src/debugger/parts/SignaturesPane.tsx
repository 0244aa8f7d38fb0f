import { chooseSignature } from '../../state/session/session.ts';
import { $signatureRows } from '../../state/verdicts/signature-list.ts';
import { useStore } from '../../state/page/use-store.ts';
import { gateTones } from '../../ui/gate-tones.ts';
import { Panel } from '../../ui/Panel.tsx';
import { choosableClass, ChoiceWords } from './ChoiceWords.tsx';

/** The signatures of one payload (RFC 7515 §7.2.1), each with its verdict; one of them is looked at. */
export function SignaturesPane() {
  const rows = useStore($signatureRows);
  if (rows.length < 2) return null;
  return (
    <Panel
      title="Signatures"
      meta={`${rows.length} over one payload, each with a key of its own`}
      swatch="bg-signature"
    >
      <ol>
        {rows.map((row, index) => (
          <li key={index} className="border-t border-line first:border-t-0">
            <button
              type="button"
              aria-pressed={row.isChosen}
              onClick={() => chooseSignature(index)}
              className={choosableClass}
            >
              <ChoiceWords row={row} index={index} tone={gateTones[row.state]} busy={row.state === 'busy'} />
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
