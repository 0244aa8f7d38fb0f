import { $recipients } from '../../state/token/recipients.ts';
import { chooseSignature } from '../../state/session/session.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { choiceClass, choosableClass, ChoiceWords } from './ChoiceWords.tsx';

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
    >
      <ol>
        {rows.map((row, index) => (
          <li key={index} className="border-t border-line first:border-t-0">
            {isOpened ? (
              <div className={choiceClass} aria-current={row.isChosen}>
                <ChoiceWords row={row} index={index} tone={row.isOpened ? 'ok' : 'neutral'} />
              </div>
            ) : (
              <button
                type="button"
                aria-pressed={row.isChosen}
                onClick={() => chooseSignature(index)}
                className={choosableClass}
              >
                <ChoiceWords row={row} index={index} tone={row.isOpened ? 'ok' : 'neutral'} />
              </button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
