import type { Key } from '../core/keys/key.ts';
import { describeFor } from '../core/keys/raw-key.ts';
import { nameKey } from '../core/keys/describe-key.ts';
import { copyText } from '../state/page/copying.ts';
import { $listed, $openKey, publicSetText, putIntoField, toggleKey } from '../state/keys/key-page.ts';
import { $shelf, forgetKey } from '../state/keys/key-field.ts';
import { useStore } from '../state/page/use-store.ts';
import { buttonLook } from '../ui/button-look.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { count } from '../core/text/words.ts';
import { mostCertified } from '../core/text/work-caps.ts';
import { $certificates } from '../state/keys/certificates.ts';
import { $now } from '../state/page/clock.ts';
import { notLoaded } from '../state/page/not-loaded.ts';
import { CertificateList } from '../ui/CertificateList.tsx';
import { KeyFormsView } from './KeyFormsView.tsx';

/** The keys at hand, each to be opened for its forms and names. */
export function KeysPane() {
  const keys = useStore($listed);
  return (
    <Panel
      title="Keys at hand"
      meta={keys.length === 0 ? 'none yet' : `${count(keys.length, 'key')}, in memory only`}
      tools={
        keys.some(({ use }) => use !== 'secret') && (
          <>
            <span className="text-meta text-ink-2 max-sm:hidden">All public keys as a set</span>
            <CopyButton what="all public keys as a set" onCopy={copyAll} />
          </>
        )
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

const sources = {
  pasted: 'pasted',
  generated: 'made here',
  token: 'from a token',
  fetched: 'fetched',
  link: 'from a link',
} as const;

function KeyRow({ value }: { readonly value: Key }) {
  const open = useStore($openKey)?.id === value.id;
  const isKept = useStore($shelf).some(({ id }) => id === value.id);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3.5 py-2">
        <span className="min-w-0 flex-1 basis-64 text-small [overflow-wrap:anywhere]">
          <b className="font-semibold">{value.secret ? describeFor(value, undefined) : nameKey(value)}</b>{' '}
          {value.kid !== undefined && <code className="font-mono text-ink-2">{value.kid.slice(0, 80)}</code>}
        </span>
        <Tag tone={value.use === 'public' ? 'info' : 'warn'}>{value.use}</Tag>
        <Tag tone="neutral">{isKept ? sources[value.source] : 'in the field'}</Tag>
        <KeyActions value={value} isKept={isKept} open={open} />
      </div>
      {value.remarks.map((remark) => (
        <p key={remark.message} className="flex gap-1.5 px-3.5 pb-2 text-meta text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{remark.message}</span>
        </p>
      ))}
      {open && (
        <div className="grid gap-3.5 border-t border-line bg-raised px-3.5 py-3">
          <KeyFormsView value={value} />
          {value.certificates && <KeyCertificate value={value} />}
        </div>
      )}
    </>
  );
}

interface ActionsProps {
  readonly value: Key;
  readonly isKept: boolean;
  readonly open: boolean;
}

/** Buttons of one key; their names tell the key, as there are many of them on the page. */
function KeyActions({ value, isKept, open }: ActionsProps) {
  const name = `${nameKey(value)}${value.kid === undefined ? '' : ` ${value.kid.slice(0, 40)}`}`;
  return (
    <span className="-ml-[9px] flex basis-full flex-wrap">
      <Button
        look="ghost"
        aria-expanded={open}
        onClick={() => toggleKey(value.id)}
        aria-label={`${open ? 'Hide the forms' : 'Show the forms'} of the ${name}`}
      >
        {open ? 'Hide the forms' : 'Show the forms'}
      </Button>
      <a
        href="#/"
        onClick={() => isKept && void putIntoField(value)}
        aria-label={`Use in the debugger: the ${name}`}
        className={`${buttonLook('ghost')} whitespace-nowrap`}
      >
        Use in the debugger
      </a>
      {isKept && (
        <Button look="ghost" onClick={() => forgetKey(value.id)} aria-label={`Forget the ${name}`}>
          Forget
        </Button>
      )}
    </span>
  );
}

/** The certificate of a key and those that sign it, whole. */
function KeyCertificate({ value }: { readonly value: Key }) {
  const pending = useStore($certificates);
  const now = useStore($now);
  if (pending.status === 'failed') return <p className="text-small text-bad">{notLoaded(pending.message)}</p>;
  if (pending.status !== 'done') return <p className="text-small text-ink-3">Reading the certificate …</p>;
  const report = pending.value.get(value.id);
  if (report) return <CertificateList report={report} now={now} />;
  const why = `Jotter reads the certificates of the first ${mostCertified} keys at hand, and this one comes later. Paste it alone.`;
  return <p className="text-small text-ink-2">{why}</p>;
}
