import type { Key } from '../core/keys/key.ts';
import { nameKey } from '../core/keys/describe-key.ts';
import { copyText } from '../state/copying.ts';
import { $openKey, publicSetText, putIntoField, toggleKey } from '../state/key-page.ts';
import { $keys, $shelf, forgetKey } from '../state/keyring.ts';
import { useStore } from '../state/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { count } from '../ui/words.ts';
import { KeyFormsView } from './KeyFormsView.tsx';

/** The keys at hand, each to be opened for its forms and names. */
export function KeysPane() {
  const keys = useStore($keys);
  return (
    <Panel
      title="Keys at hand"
      meta={keys.length === 0 ? 'none yet' : `${count(keys.length, 'key')}, in memory only`}
      tools={
        keys.some(({ use }) => use !== 'secret') && <CopyButton what="all public keys as a set" onCopy={copyAll} />
      }
    >
      {keys.length === 0 && (
        <p className="px-3.5 py-3 text-small text-ink-2">
          Make one, or paste one. What is at hand here verifies, signs, encrypts and decrypts in the debugger.
        </p>
      )}
      <ul>
        {keys.map((one) => (
          <li key={one.id} className="border-t border-line first:border-t-0">
            <KeyRow value={one} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const copyAll = async () => copyText(await publicSetText());

const sources = { pasted: 'pasted', generated: 'made here', token: 'from a token', fetched: 'fetched' } as const;

function KeyRow({ value }: { readonly value: Key }) {
  const open = useStore($openKey)?.id === value.id;
  const isKept = useStore($shelf).some(({ id }) => id === value.id);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3.5 py-2">
        <span className="min-w-0 flex-1 basis-64 text-small [overflow-wrap:anywhere]">
          <b className="font-semibold">{nameKey(value)}</b>{' '}
          {value.kid !== undefined && <code className="font-mono text-ink-2">{value.kid.slice(0, 80)}</code>}
        </span>
        <Tag tone={value.use === 'public' ? 'info' : 'warn'}>{value.use}</Tag>
        <Tag tone="neutral">{isKept ? sources[value.source] : 'in the field'}</Tag>
        <span className="flex">
          <Button look="ghost" aria-expanded={open} onClick={() => toggleKey(value.id)}>
            {open ? 'Hide its forms' : 'Show its forms'}
          </Button>
          {isKept && (
            <>
              <Button look="ghost" onClick={() => void putIntoField(value)}>
                Put into the key field
              </Button>
              <Button look="ghost" onClick={() => forgetKey(value.id)} aria-label={`Forget the ${nameKey(value)}`}>
                Forget
              </Button>
            </>
          )}
        </span>
      </div>
      {value.remarks.map((remark) => (
        <p key={remark.message} className="flex gap-1.5 px-3.5 pb-2 text-meta text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          {remark.message}
        </p>
      ))}
      {open && <KeyFormsView />}
    </>
  );
}
