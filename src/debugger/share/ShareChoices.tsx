import type { SharedForm } from '../../core/share/shared-state.ts';
import { $detachedField } from '../../state/token/detached.ts';
import { $parsed, $text } from '../../state/session/session.ts';
import { $choices, $hasCircumstances, $shareForms, $wholeRisks, choose } from '../../state/share/share-choices.ts';
import { $hiddenKeys } from '../../state/share/left-out-words.ts';
import { $openKeys } from '../../state/share/share-making.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { list } from '../../core/text/words.ts';
import { Masking } from './Masking.tsx';
import { ShareWarning } from './ShareWarning.tsx';

const forms: Readonly<Record<SharedForm, { readonly label: string; readonly note: string }>> = {
  unsigned: {
    label: 'Without signature',
    note: 'Nobody can use such a token, and nobody can verify it. Header and claims stay as they are, except for those that you mask.',
  },
  whole: {
    label: 'Whole',
    note: 'As it is, so anyone who opens the link gets the same verdict. Nothing can be masked, because the signature covers every character.',
  },
  shape: {
    label: 'Shape only',
    note: 'The same structure, types and lengths with other values: x for letters, 0 and 1 for digits, and times moved together. Algorithm and type stay.',
  },
};

/** How much of the page goes into the link. */
export function ShareChoices() {
  const { form } = useStore($choices);
  const offered = useStore($shareForms).map((value) => ({ value, label: forms[value].label }));
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-meta text-ink-2">The token</span>
          <Segmented
            label="How much of the token"
            options={offered}
            value={form}
            onChange={(next) => choose({ form: next })}
          />
        </div>
        <p className="text-small text-ink-2">{forms[form].note}</p>
        <Risks />
      </div>
      {form === 'unsigned' && <Masking />}
      <Ticks />
    </div>
  );
}

/** What counts against the whole token. */
function Risks() {
  const { form } = useStore($choices);
  const risks = useStore($wholeRisks);
  if (form !== 'whole') return null;
  return (
    <>
      {risks.includes('live') && (
        <ShareWarning>
          This token may still be in use, and it is a credential. Anyone who gets the link can act as its owner until it
          expires. Links are kept in chats, mails and histories.
        </ShareWarning>
      )}
      {risks.includes('guessable-secret') && (
        <ShareWarning>
          Anyone who has the signature can try secrets on it, even after the token has expired. If the secret may be
          weak, leave the signature out.
        </ShareWarning>
      )}
    </>
  );
}

function Ticks() {
  const { form, keepsNames } = useStore($choices);
  return (
    <div className="grid gap-1.5">
      {form === 'shape' ? (
        <Tick checked={keepsNames} onChange={(it) => choose({ keepsNames: it })}>
          Keep the names that no registry has, such as those of your own claims
        </Tick>
      ) : (
        <PublicKeys />
      )}
      <Surroundings />
      {form !== 'shape' && <Secrets />}
    </div>
  );
}

function PublicKeys() {
  const { publicKey } = useStore($choices);
  const { text, keys } = useStore($openKeys);
  if (text === undefined) return null;
  return (
    <Tick checked={publicKey} onChange={(it) => choose({ publicKey: it })}>
      {keys.length === 1 ? 'The public key' : `The ${keys.length} public keys`}, and nothing of any private one
    </Tick>
  );
}

/** What belongs to the token and is none of it. */
function Surroundings() {
  const { form, circumstances, detached, wholeText } = useStore($choices);
  const hasMore = useStore($text).length > useStore($parsed).excerpt.text.length;
  const hasCircumstances = useStore($hasCircumstances);
  const hasDetached = useStore($detachedField).text !== '';
  return (
    <>
      {hasCircumstances && (
        <Tick checked={circumstances} onChange={(it) => choose({ circumstances: it })}>
          The validation settings: clock, clock skew, profile, and what is expected
        </Tick>
      )}
      {hasDetached && (
        <Tick checked={detached} onChange={(it) => choose({ detached: it })}>
          The detached payload
        </Tick>
      )}
      {hasMore && form === 'whole' && (
        <Tick
          checked={wholeText}
          onChange={(it) => choose({ wholeText: it })}
          note="What stands around a token can tell what it is for. It may also hold cookies, passwords and other tokens."
        >
          All that stands in the field, and not only the token in view
        </Tick>
      )}
    </>
  );
}

/** Off each time. */
function Secrets() {
  const hidden = useStore($hiddenKeys);
  const { secrets } = useStore($choices);
  if (hidden.length === 0) return null;
  return (
    <>
      <Tick checked={secrets} onChange={(it) => choose({ secrets: it })}>
        The field “Key” to the letter, with {list(hidden)}
      </Tick>
      {secrets && (
        <ShareWarning>
          Anyone who gets the link can sign tokens in the name of this key’s owner, and read what is encrypted for it.
          Only share keys that you use for tests and nothing else.
        </ShareWarning>
      )}
    </>
  );
}
